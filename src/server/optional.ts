import type { z } from "@hono/zod-openapi";

/**
 * What may be missing, but is never `undefined`. To the maker of the API's document zod's own `exactOptional` is
 * wanted: it asks whether `undefined` fits.
 */
export const optional = <Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> =>
  schema.optional() as unknown as z.ZodExactOptional<Schema>;
