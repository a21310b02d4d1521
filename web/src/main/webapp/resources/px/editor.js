/*
 * Beside a text in Markdown: buttons and keys that set its marks, how it will look, and files that are dropped, pasted or
 * chosen. The text stays a plain field: what is set can be undone, and whoever has no scripts types the marks.
 */
(() => {
  const MARKS = {
    bold: { around: "**", key: "b" },
    italic: { around: "*", key: "i" },
    link: { key: "k" },
    list: { before: () => "- ", key: "8", shift: true },
    numbered: { before: (line) => `${line + 1}. `, key: "7", shift: true },
    quote: { before: () => "> ", key: "9", shift: true },
    code: { key: "e" },
    table: {},
    image: {},
  };
  const MAC = navigator.platform.startsWith("Mac");

  for (const editor of document.querySelectorAll("[data-editor]")) {
    const field = document.getElementById(editor.dataset.editor);
    const bar = editor.querySelector("[role=toolbar]");
    const tools = [...bar.querySelectorAll("[data-mark]")];
    const chooser = editor.querySelector("input[type=file]");
    const wrong = editor.querySelector("[data-file-error]");
    const said = editor.querySelector("[data-said]");
    const say = (words) => {
      said.textContent = words;
    };

    // --- marks

    // Through the browser, which then knows how to undo it.
    const type = (text, from = field.selectionStart, to = field.selectionEnd) => {
      field.focus();
      field.setSelectionRange(from, to);
      if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
        field.setRangeText(text, from, to, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    };
    const selected = () => field.value.slice(field.selectionStart, field.selectionEnd);

    const around = (mark) => {
      const from = field.selectionStart;
      const text = selected();
      const outside =
        field.value.slice(from - mark.length, from) === mark &&
        field.value.slice(field.selectionEnd, field.selectionEnd + mark.length) === mark;
      if (outside) {
        type(text, from - mark.length, field.selectionEnd + mark.length);
        field.setSelectionRange(from - mark.length, from - mark.length + text.length);
      } else {
        type(mark + text + mark);
        field.setSelectionRange(from + mark.length, from + mark.length + text.length);
      }
    };

    const lines = (before) => {
      const from = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
      const next = field.value.indexOf("\n", field.selectionEnd);
      const to = next < 0 ? field.value.length : next;
      const whole = field.value.slice(from, to).split("\n");
      const set = whole.every((line, number) => line.startsWith(before(number)));
      const changed = whole.map((line, number) =>
        set ? line.slice(before(number).length) : before(number) + line,
      );
      type(changed.join("\n"), from, to);
    };

    // A block stands by itself: with an empty line before it.
    const apart = () => {
      const before = field.value.slice(0, field.selectionStart);
      return before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    };

    const set = {
      link: () => {
        const words = selected() || editor.dataset.linkWords;
        const from = field.selectionStart;
        type(`[${words}](https://)`);
        const address = from + words.length + 3;
        field.setSelectionRange(address, address + "https://".length);
      },
      code: () => {
        const text = selected();
        if (text.includes("\n")) {
          type(`${apart()}\`\`\`\n${text}\n\`\`\`\n`);
        } else {
          around("`");
        }
      },
      table: () => {
        const [first, second] = editor.dataset.columns.split("|");
        const dashes = (words) => "-".repeat(words.length);
        type(`${apart()}| ${first} | ${second} |\n| ${dashes(first)} | ${dashes(second)} |\n|  |  |\n`);
      },
      image: () => chooser.click(),
    };
    const press = (name) => {
      const mark = MARKS[name];
      if (set[name]) {
        set[name]();
      } else if (mark.around) {
        around(mark.around);
      } else {
        lines(mark.before);
      }
    };

    bar.hidden = false;
    const rove = (to) => {
      for (const tool of tools) {
        tool.tabIndex = tool === to ? 0 : -1;
      }
    };
    rove(tools[0]);
    for (const tool of tools) {
      const mark = MARKS[tool.dataset.mark];
      if (mark.key) {
        tool.title += ` (${MAC ? "⌘" : "Ctrl+"}${mark.shift ? "⇧" : ""}${mark.key.toUpperCase()})`;
        tool.setAttribute("aria-keyshortcuts", `${MAC ? "Meta" : "Control"}+${mark.shift ? "Shift+" : ""}${mark.key.toUpperCase()}`);
      }
      // The field keeps its selection.
      tool.addEventListener("mousedown", (event) => event.preventDefault());
      tool.addEventListener("click", () => press(tool.dataset.mark));
    }
    bar.addEventListener("keydown", (event) => {
      const now = tools.indexOf(document.activeElement);
      const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tools.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        const tool = tools[(to + tools.length) % tools.length];
        rove(tool);
        tool.focus();
      }
    });
    field.addEventListener("keydown", (event) => {
      if (!(MAC ? event.metaKey : event.ctrlKey) || event.altKey || event.isComposing) {
        return;
      }
      const send = event.key === "Enter" && field.form.querySelector(".button-main");
      if (send) {
        event.preventDefault();
        field.form.requestSubmit(send);
        return;
      }
      const [name] =
        Object.entries(MARKS).find(([, mark]) =>
          mark.shift
            ? event.shiftKey && event.code === `Digit${mark.key}`
            : !event.shiftKey && mark.key === event.key.toLowerCase(),
        ) ?? [];
      if (name) {
        event.preventDefault();
        press(name);
      }
    });

    // --- how it will look

    const preview = editor.querySelector("button[name=preview]");
    const shown = document.getElementById(preview.getAttribute("aria-controls"));
    const look = preview.textContent;
    // No longer the form's first button that sends: Enter in a field above is no wish to see a preview.
    preview.type = "button";
    const write = () => {
      shown.hidden = true;
      field.closest(".editor-frame").hidden = false;
      preview.textContent = look;
    };
    preview.addEventListener("click", async () => {
      if (field.closest(".editor-frame").hidden) {
        write();
        field.focus();
        return;
      }
      const answer = await post("writing/preview", { text: field.value, mentions: "mentions" in field.form.dataset });
      if (!answer) {
        return;
      }
      // Made safe by the server, as on every page that shows it.
      shown.querySelector(".prose").innerHTML = answer.html;
      shown.hidden = false;
      field.closest(".editor-frame").hidden = true;
      preview.textContent = preview.dataset.write;
    });
    field.form.addEventListener("submit", write);

    const post = async (path, body) => {
      try {
        const answer = await fetch(`/api/v1/${path}`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        });
        const json = await answer.json();
        say(answer.ok ? "" : json.detail);
        return answer.ok ? json : null;
      } catch {
        say(editor.dataset.failed);
        return null;
      }
    };

    // --- files

    if (!chooser) {
      continue;
    }
    editor.classList.add("editor-scripted");
    const complain = (words) => {
      wrong.textContent = words;
      wrong.hidden = !words;
    };

    const upload = async (file) => {
      const largest = Number(editor.dataset.largest);
      if (file.size > largest) {
        return { problem: editor.dataset.tooLarge.replace("{0}", Math.floor(largest / 1_000_000)) };
      }
      try {
        const answer = await fetch(`/api/v1/me/attachments?name=${encodeURIComponent(file.name)}`, {
          method: "POST",
          headers: { "Content-Type": "application/octet-stream" },
          body: file,
        });
        const json = await answer.json();
        return answer.ok ? { markdown: json.markdown } : { problem: json.detail };
      } catch {
        return { problem: editor.dataset.failed };
      }
    };

    // A mark holds the place while the file is on its way, so that typing can go on.
    const attach = async (files) => {
      complain("");
      for (const file of files) {
        const place = `![${editor.dataset.uploading.replace("{0}", file.name.replace(/[[\]]/g, ""))}]()`;
        type(place);
        const { markdown, problem } = await upload(file);
        const at = field.value.indexOf(place);
        if (at >= 0) {
          const { selectionStart: from, selectionEnd: to } = field;
          type(markdown ?? "", at, at + place.length);
          const moved = (markdown ?? "").length - place.length;
          const where = (spot) => (spot >= at + place.length ? spot + moved : spot);
          field.setSelectionRange(where(from), where(to));
        }
        if (problem) {
          complain(`${file.name}: ${problem}`);
        } else {
          say(editor.dataset.attached.replace("{0}", file.name));
        }
      }
    };

    chooser.addEventListener("change", async () => {
      const files = [...chooser.files];
      chooser.value = "";
      await attach(files);
    });
    field.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      // A table from a spreadsheet comes as text and as a picture of it: text it is.
      if (files.length > 0 && !event.clipboardData.types.includes("text/plain")) {
        event.preventDefault();
        attach(files);
      }
    });
    const carries = (event) => event.dataTransfer.types.includes("Files");
    editor.addEventListener("dragover", (event) => {
      if (carries(event)) {
        event.preventDefault();
        editor.classList.add("editor-over");
      }
    });
    editor.addEventListener("dragleave", () => editor.classList.remove("editor-over"));
    editor.addEventListener("drop", (event) => {
      editor.classList.remove("editor-over");
      if (carries(event)) {
        event.preventDefault();
        attach([...event.dataTransfer.files]);
      }
    });
  }
})();
