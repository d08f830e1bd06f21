// The npm package docx, as its documentation shows it: https://docx.js.org/#/usage/tables
// Run as: node main.cjs CONTENT.json OUTPUT.docx
const { readFileSync, writeFileSync } = require("node:fs");
const docx = require("docx");

const [source, output] = process.argv.slice(2);
const content = JSON.parse(readFileSync(source, "utf-8"));

// A line break in a text is a run that begins with a break.
const paragraph = (text) =>
  new docx.Paragraph({
    children: text
      .split("\n")
      .map((line, number) => new docx.TextRun({ text: line, break: number ? 1 : 0 })),
  });
const heading = (text, level) => new docx.Paragraph({ text, heading: level });
const cell = (text) => new docx.TableCell({ children: [paragraph(text)] });
const row = (texts, tableHeader = false) =>
  new docx.TableRow({ children: texts.map(cell), tableHeader });
const texts = (action) => [
  action.ambition,
  action.action,
  action.planned,
  action.status,
  action.explanation,
];

const children = [
  heading(content.title, docx.HeadingLevel.TITLE),
  ...[content.subtitle, ...content.legend].map(paragraph),
  ...content.sections.flatMap((section) => [
    heading(section.heading, docx.HeadingLevel.HEADING_1),
    ...section.paragraphs.map(paragraph),
    new docx.Table({
      rows: [row(content.headings, true), ...section.rows.map((action) => row(texts(action)))],
    }),
  ]),
];
const document = new docx.Document({ sections: [{ children }] });
docx.Packer.toBuffer(document).then((buffer) => writeFileSync(output, buffer));
