import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, DropZone, FileTrigger, Text, TextArea, TextField } from "react-aria-components";
import { post } from "../../api/client.ts";
import { useSay } from "../../i18n/messages.ts";
import { Heading } from "../../ui/Heading.tsx";
import { Trouble } from "../../ui/States.tsx";
import { base64 } from "./base64.ts";

interface Added {
  added: { id: string; title: string | null; events: number; statements: number }[];
  problems: string[];
}

/** Takes files and pasted text into the record. */
export function AddView() {
  const say = useSay();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const reading = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const all: Added = { added: [], problems: [] };
      for (const file of files) {
        const content = base64(new Uint8Array(await file.arrayBuffer()));
        const { added, problems } = await post<Added>("reports", { name: file.name, content });
        all.added.push(...added);
        all.problems.push(...problems);
      }
      return all;
    },
    onSuccess: () => void client.invalidateQueries(),
  });
  const read = (files: readonly File[]) => files.length > 0 && reading.mutate(files);
  const { data, error, isPending } = reading;
  return (
    <>
      <Heading title={say("add.title")} />
      <DropZone
        onDrop={async ({ items }) =>
          read(await Promise.all(items.filter((item) => item.kind === "file").map((item) => item.getFile())))
        }
        className="flex flex-col items-center gap-3 border-2 border-dashed border-line px-6 py-14 data-[drop-target]:border-accent data-[drop-target]:bg-raised"
      >
        <Text slot="label" className="text-center">
          {say("add.drop")}
        </Text>
        <FileTrigger allowsMultiple onSelect={(files) => read([...(files ?? [])])}>
          <Button className="cursor-pointer rounded-sm bg-accent px-4 py-1 text-on-accent">{say("add.choose")}</Button>
        </FileTrigger>
      </DropZone>
      <TextField value={text} onChange={setText} aria-label={say("add.paste")} className="mt-6">
        <TextArea
          dir={text === "" ? undefined : "auto"}
          rows={8}
          placeholder={say("add.paste")}
          className="w-full border border-line bg-transparent p-3 font-naskh text-lg leading-loose outline-none focus:border-accent"
        />
      </TextField>
      <Button
        isDisabled={text.trim() === "" || isPending}
        onPress={() => read([new File([text], "…")])}
        className="mt-2 cursor-pointer rounded-sm bg-accent px-6 py-1 text-on-accent disabled:opacity-40"
      >
        {say("add.read")}
      </Button>
      <div aria-live="polite" className="mt-6">
        {isPending && <p className="text-quiet">{say("add.reading")}</p>}
        {error && <Trouble error={error} />}
        {data && (
          <>
            <p>{say("add.done", { count: data.added.length })}</p>
            <ul>
              {data.added.map(({ id, title }) => (
                <li key={id} className="border-t border-line py-2">
                  <Link to="/report/$id" params={{ id }} dir="auto">
                    {title ?? say("untitled")}
                  </Link>
                </li>
              ))}
              {data.problems.map((problem) => (
                <li key={problem} dir="ltr" className="py-2 [text-align:match-parent] text-warn">
                  {problem}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
