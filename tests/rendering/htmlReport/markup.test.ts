import { expect, test } from "vitest";
import { cleanText, escapeText } from "../../../src/rendering/cleanText.ts";
import { html, trusted } from "../../../src/rendering/htmlReport/markup.ts";

test("strings are escaped on their way in, markup is not, lists are joined and nothing is nothing", () => {
  const inner = html`<b title="${'"'}">${"<i>"}</b>`;
  expect(inner.markup).toBe('<b title="&quot;">&lt;i&gt;</b>');
  expect(html`<p>${[inner, "&"]}${undefined}${7}${trusted("<hr>")}</p>`.markup).toBe(
    '<p><b title="&quot;">&lt;i&gt;</b>&amp;7<hr></p>',
  );
});

test("every character that means something in HTML or in an attribute is escaped, once", () => {
  expect(escapeText(`<a href="x" id='y'>&amp;`)).toBe("&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
});

test("control characters and marks of direction are taken out; accents, spaces and line breaks stay", () => {
  expect(cleanText("a\u0000\u001b\u007f\u202e\u2066b")).toBe("ab");
  expect(cleanText("é\u00a0\n\tœ −")).toBe("é\u00a0\n\tœ −");
});
