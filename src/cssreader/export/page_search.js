// Searches the annotations of this page. Nothing is fetched and nothing is stored; without it the page reads the same.
"use strict";
(() => {
  const box = document.getElementById("search");
  const kinds = [...document.querySelectorAll("#finding input[type=checkbox]")];
  const tagged = document.getElementById("tagged");
  const told = document.getElementById("found");
  const main = document.querySelector("main");
  const marks = globalThis.CSS && CSS.highlights && globalThis.Highlight;

  const SAME = { "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0629": "\u06c1", "\u0647": "\u06c1" };

  // Without accents, vowel signs and capitals; with the place in the text that each letter is from.
  const fold = (text) => {
    const letters = [];
    const places = [];
    let at = 0;
    for (const letter of text) {
      for (const plain of letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()) {
        letters.push(SAME[plain] ?? plain);
        for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
      }
      at += letter.length;
    }
    places.push(at);
    return { text: letters.join(""), places };
  };
  const words = (text) => fold(text).text.split(/\s+/).filter(Boolean);

  const essays = [...document.querySelectorAll("section[id]")].map((section) => {
    const heading = [...section.children].filter((each) => !each.matches("article")).map((each) => each.textContent);
    const own = [...section.querySelectorAll(":scope > .tags li")].map((each) => each.textContent);
    return {
      section,
      entry: document.querySelector(`nav a[href="#${section.id}"]`)?.closest("li"),
      count: document.querySelector(`nav a[href="#${section.id}"] + span`),
      articles: [...section.querySelectorAll("article")].map((article) => ({
        article,
        kind: article.dataset.kind,
        tags: new Set([...own, ...[...article.querySelectorAll(".tags li")].map((each) => each.textContent)]),
        text: fold(`${heading.join("\n")}\n${article.textContent}`).text,
      })),
    };
  });
  const total = essays.reduce((sum, each) => sum + each.articles.length, 0);

  const markFound = (wanted) => {
    if (!marks) return;
    CSS.highlights.delete("found");
    if (!wanted.length) return;
    const ranges = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest("[hidden], #finding, nav")
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    while (texts.nextNode() && ranges.length < 2000) {
      const { text, places } = fold(texts.currentNode.data);
      for (const word of wanted) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, places[at]);
          range.setEnd(texts.currentNode, places[at + word.length]);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  const search = () => {
    const wanted = words(box.value);
    const ticked = new Set(kinds.filter((each) => each.checked).map((each) => each.value));
    const tag = tagged ? tagged.value : "";
    let found = 0;
    for (const essay of essays) {
      let here = 0;
      for (const each of essay.articles) {
        const shown = (!ticked.size || ticked.has(each.kind)) && (!tag || each.tags.has(tag))
          && wanted.every((word) => each.text.includes(word));
        each.article.hidden = !shown;
        here += shown;
      }
      const narrowed = wanted.length || ticked.size || tag;
      essay.section.hidden = narrowed && !here;
      if (essay.entry) {
        essay.entry.hidden = essay.section.hidden;
        essay.said ??= essay.count.textContent;
        essay.count.textContent = here === essay.articles.length ? essay.said : `${here} of ${essay.said}`;
      }
      found += here;
    }
    told.textContent = found === total ? `All ${total} shown` : found ? `${found} of ${total} shown` : "Nothing found";
    markFound(wanted);
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 60);
  };
  box.addEventListener("input", soon);
  for (const each of kinds) each.addEventListener("change", search);
  tagged?.addEventListener("change", search);
  document.getElementById("finding").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, select")) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "Escape" && event.target === box) {
      box.value = "";
      search();
    }
  });
  document.getElementById("finding").hidden = false;
  search();
})();
