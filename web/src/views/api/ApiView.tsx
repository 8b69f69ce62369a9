import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client.ts";
import { useSay } from "../../i18n/messages.ts";
import { Heading, Subheading } from "../../ui/Heading.tsx";
import { Skeleton, Trouble } from "../../ui/States.tsx";
import { type ApiDocument, inWords, type Operation, type Schema } from "./document.ts";

/** The API for people, made from its own document. */
export function ApiView() {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["openapi"],
    queryFn: ({ signal }) => get<ApiDocument>("openapi.json", {}, signal),
  });
  if (isPending) return <Skeleton lines={12} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  return (
    <>
      <Heading title={say("api.title")} />
      <p>
        {say("api.about")}{" "}
        <a href="/api/openapi.json" className="text-accent underline underline-offset-4">
          <code dir="ltr">/api/openapi.json</code>
        </a>
      </p>
      {Object.entries(data.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => (
          <Route key={`${method} ${path}`} name={`${method.toUpperCase()} ${path}`} operation={operation} />
        )),
      )}
      <Subheading>{say("api.schemas")}</Subheading>
      {Object.entries(data.components.schemas).map(([name, schema]) => (
        <Form key={name} name={name} schema={schema} />
      ))}
    </>
  );
}

function Route({ name, operation }: { name: string; operation: Operation }) {
  const say = useSay();
  const { summary, parameters = [], requestBody, responses } = operation;
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h2 dir="ltr" className="text-start [text-align:match-parent]">
        <code className="font-semibold wrap-anywhere">{name}</code>
      </h2>
      <div dir="ltr" lang="en">
        <p>{summary}</p>
        {(parameters.length > 0 || requestBody !== undefined) && (
          <dl className="mt-2 grid gap-x-6 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
            {parameters.map(({ name: parameter, required, description, schema }) => (
              <Row
                key={parameter}
                name={required ? `${parameter} *` : parameter}
                words={description}
                form={inWords(schema)}
              />
            ))}
            {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
              <Row key={type} name="body *" words={type} form={inWords(schema)} />
            ))}
          </dl>
        )}
      </div>
      <details className="mt-1 text-sm text-quiet">
        <summary className="cursor-pointer">{say("api.answers")}</summary>
        <dl dir="ltr" lang="en" className="grid gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {Object.entries(responses).map(([status, { description, content = {} }]) => (
            <Row
              key={status}
              name={status}
              words={description}
              form={Object.values(content)
                .map(({ schema }) => inWords(schema))
                .join(" | ")}
            />
          ))}
        </dl>
      </details>
    </section>
  );
}

function Form({ name, schema }: { name: string; schema: Schema }) {
  const { properties = {}, required = [], description } = schema;
  return (
    <section dir="ltr" lang="en" className="border-t border-line py-3">
      <h3>
        <code className="font-semibold">{name}</code>
      </h3>
      {description !== undefined && <p className="text-sm">{description}</p>}
      <dl className="grid gap-x-6 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
        {Object.entries(properties).map(([property, part]) => (
          <Row
            key={property}
            name={required.includes(property) ? property : `${property}?`}
            words={part.description}
            form={inWords(part)}
          />
        ))}
      </dl>
    </section>
  );
}

function Row({ name, words, form }: { name: string; words: string | undefined; form: string }) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd className="mb-1 text-quiet wrap-anywhere">
        {words !== undefined && <span className="text-ink">{words} · </span>}
        <code>{form}</code>
      </dd>
    </>
  );
}
