export const DEED = new Map<string, number>();
export const PARTAKES = new Map<string, number>();
export const ROLE = new Map<string, number>();
export const PLACE = new Map<string, number>();
export const SAME = new Map<string, number>();
export const EVENT = new Map<string, number>();
