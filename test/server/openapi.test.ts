import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { type Json, withServer } from "./made.ts";

/** Routes that answer with no data of the record. */
const UNLISTED = ["/api/openapi.json"];

describe("the API's document", () => {
  it("is OpenAPI 3.1", () =>
    withServer(async ({ json }) => {
      const validator = new Validator();
      const { valid, errors } = await validator.validate(await json("/api/openapi.json"));
      assert.ok(valid, JSON.stringify(errors, null, 1));
      assert.equal(validator.version, "3.1");
    }));

  it("names every route that there is, and no other", () =>
    withServer(async ({ app, json }) => {
      const { paths } = await json("/api/openapi.json");
      const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const served = app.routes
        .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/") && !UNLISTED.includes(path))
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
      assert.deepEqual(documented.toSorted(), [...new Set(served)].toSorted());
    }));

  it("says what may be left out and what may be missing", () =>
    withServer(async ({ json }) => {
      const { paths, components } = await json("/api/openapi.json");
      const wanted = Object.entries<Json>(paths).flatMap(([path, { get }]) =>
        (get?.parameters ?? [])
          .filter((one: Json) => one.in === "query" && one.required)
          .map((one: Json) => `${path} ${one.name}`),
      );
      assert.deepEqual(wanted, ["/api/search q"]);
      assert.deepEqual(components.schemas.Article.required, ["id"]);
    }));

  it("says of each route what it is for, what it takes and how it refuses", () =>
    withServer(async ({ json }) => {
      const { paths } = await json("/api/openapi.json");
      for (const [path, methods] of Object.entries<Json>(paths))
        for (const [method, { summary, parameters = [], responses }] of Object.entries<Json>(methods)) {
          const name = `${method} ${path}`;
          assert.ok(summary?.length > 5, name);
          const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
          const named = parameters.filter((one: Json) => one.in === "path").map((one: Json) => one.name);
          assert.deepEqual(named, places, name);
          assert.ok("200" in responses, name);
          const takes = parameters.length > 0 || method === "post";
          assert.equal(
            Object.keys(responses).some((status) => status.startsWith("4")),
            takes,
            name,
          );
        }
    }));
});
