"use strict";
/* Sorts the table by the column whose heading is pressed; pressed again, the other way round. */
(() => {
  const table = document.querySelector("table[data-sortable]");
  if (!table) return;
  const body = table.tBodies[0];
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  Array.from(table.tHead.rows[0].cells).forEach((head, rank) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.append(button);
    button.addEventListener("click", () => {
      const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
      const keyed = Array.from(body.rows, (row) => [row.cells[rank].dataset.sort ?? row.cells[rank].textContent, row]);
      keyed.sort((one, other) => turn * compare(one[0], other[0]));
      body.append(...keyed.map(([, row]) => row));
    });
  });
})();
