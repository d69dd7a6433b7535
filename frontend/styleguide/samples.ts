// Sample pictures for the style guide alone: the badges people see are drawn by the server.

type Look = "to-earn" | "under-way" | "earned";

const hues = { talk: "#2B4C7E", evidence: "#6A3B5E", writing: "#4A4184", number: "#6B4A34", families: "#1F5D6B", calm: "#4F602B", languages: "#862F52", outside: "#3B5166" };

/** Devices in a field of 100 by 100; `f` fills, `s` strokes. */
const devices: Record<keyof typeof hues, string> = {
  talk: '<path class="s" d="M10 84c8-9 10-14 11-18A33 33 0 1 1 68 31"/><path class="f" d="M68 38a24 24 0 1 0 9 46l14 9-3-15A24 24 0 0 0 68 38Z"/>',
  evidence: '<circle class="s" cx="43" cy="40" r="31"/><path class="s" d="m66 63 24 27M29 41l10 10 19-22"/>',
  writing: '<path class="f" d="M33 4h34v10H33zM36 20h28c2 16 14 24 14 36 0 10-18 20-25 42V66a9 9 0 1 0-6 0v32C40 76 22 66 22 56c0-12 12-20 14-36Z"/>',
  number: '<rect class="s" x="10" y="12" width="80" height="76" rx="6"/><path class="s" d="M10 37h80M10 62h80M30 22v22M42 22v22M66 22v22M30 50v22M58 50v22M70 50v22"/>',
  families: '<path class="s" d="M6 50 50 12l44 38M20 46v44h60V46"/><path class="f" d="M50 80C34 70 32 62 34 56c3-7 12-6 16 0 4-6 13-7 16 0 2 6 0 14-16 24Z"/>',
  calm: '<path class="f" d="M28 56a22 22 0 0 1 44 0Z"/><path class="s" d="M8 72c10-8 18-8 28 0s18 8 28 0 18-8 28 0M20 90c10-8 18-8 28 0s18 8 28 0M50 8v12M18 22l8 8M82 22l-8 8"/>',
  languages: '<circle class="s" cx="34" cy="50" r="26"/><circle class="s" cx="66" cy="50" r="26"/><path class="f" d="M50 30a26 26 0 0 1 0 40 26 26 0 0 1 0-40Z"/>',
  outside: '<path class="f" d="m50 2 22 30H60l20 24H66l20 24H56v18H44V80H14l20-24H20l20-24H28Z"/>',
};

const number = (value: number) => value.toFixed(1);

/** Leaves on the ring between 70 and 97, `count` a side, as closed paths. */
function leaves(count: number, size: number, draw: (path: string, place: number) => string): string {
  const parts: string[] = [];
  for (let index = 0; index < count; ++index) {
    for (const side of [-1, 1]) {
      for (const lean of [-1, 1]) {
        const angle = ((142 - index * (120 / (count - 1))) * side * Math.PI) / 180;
        const x = 120 + 83 * Math.sin(angle);
        const y = 104 - 83 * Math.cos(angle);
        const turn = (Math.atan2(-side * Math.sin(angle), -side * Math.cos(angle)) * 180) / Math.PI + lean * 34;
        const shape = `M0 0C${size * 0.3} ${-size * 0.42} ${size * 0.8} ${-size * 0.36} ${size} 0C${size * 0.8} ${size * 0.36} ${size * 0.3} ${size * 0.42} 0 0Z`;
        parts.push(draw(`transform="translate(${number(x)} ${number(y)}) rotate(${number(turn)})" d="${shape}"`, index / count));
      }
    }
  }
  return parts.join("");
}

function medal(stack: keyof typeof hues, look: Look, title?: [string, string], band = true, share = 0.5): string {
  const hue = hues[stack];
  const large = title !== undefined;
  const gold = look === "earned";
  const open = look === "under-way";
  const edge = gold ? "#B9822B" : hue;
  const twig = gold ? "#E9C57A" : open ? hue : "#FFFFFF";
  const count = large ? 8 : 5;
  const size = large ? 22 : 30;
  const ring = leaves(count, size, (path, place) =>
    open
      ? `<path ${path} fill="${place < share ? hue : "#FFFFFF"}" stroke="${hue}" stroke-width="1.5"/>`
      : `<path ${path} fill="${twig}"${gold ? "" : ' fill-opacity=".74"'}/>`,
  );
  const scale = large ? 0.84 : 1;
  const device = `<g transform="translate(${number(120 - 50 * scale)} ${number((band ? 91 : 104) - 50 * scale)}) scale(${scale})" class="${open ? "o" : "w"}">${devices[stack]}</g>`;
  const tail = gold ? "#E9C57A" : open ? "#FFFFFF" : "#D9CFD8";
  const ribbon = !band
    ? ""
    : `<path d="M8 158h36v46H8l12-23ZM232 158h-36v46h36l-12-23Z" fill="${tail}" stroke="${edge}" stroke-width="2"/><path d="M22 148h196v44H22Z" fill="#FFFDF8" stroke="${edge}" stroke-width="2.500"/>` +
      (title
        ? title.map((line, index) => `<text x="120" y="${166 + index * 18}" text-anchor="middle" font-family="Source Serif 4 Variable, Georgia, serif" font-weight="620" font-size="16" fill="#1C2320">${line}</text>`).join("")
        : `<path d="M26 152h188v36H26Z" fill="${gold ? "#F4E3BC" : "#FFFFFF"}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${band ? "0 0 240 208" : "16 0 208 208"}"><style>.w .f{fill:#fff}.w .s{fill:none;stroke:#fff;stroke-width:8;stroke-linecap:round;stroke-linejoin:round}.o .f{fill:${hue}}.o .s{fill:none;stroke:${hue};stroke-width:8;stroke-linecap:round}</style><circle cx="120" cy="104" r="${gold ? 97 : 98}" fill="${open ? "#FFFFFF" : hue}" stroke="${edge}" stroke-width="${gold ? 8 : 3}"/><circle cx="120" cy="104" r="98" fill="#000" fill-opacity="${open ? 0 : 0.32}"/><circle cx="120" cy="104" r="70" fill="${open ? "#FFFFFF" : hue}" stroke="${gold ? "#E9C57A" : open ? hue : "#FFFFFF"}" stroke-width="${open || large ? 1.5 : 0}" stroke-opacity="${open || gold ? 1 : 0.7}"/>${open ? `<path d="M51 ${104 + 20}A70 70 0 0 0 189 ${104 + 20}Z" fill="${hue}" fill-opacity=".2"/>` : ""}${ring}${device}${ribbon}</svg>`;
}

/** A picture that looks like a QR code and is none. */
function code(): string {
  let path = "";
  for (let row = 0; row < 29; ++row) {
    for (let column = 0; column < 29; ++column) {
      const eye = (row < 8 && (column < 8 || column > 20)) || (row > 20 && column < 8);
      if (!eye && (row * 7 + column * 13 + row * column * 3) % 5 < 2) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  for (const [x, y] of [[0, 0], [22, 0], [0, 22]]) path += `M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><path fill="#1C2320" fill-rule="evenodd" d="${path}"/></svg>`;
}

const preview = (ground: string, extra: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 60"><path fill="${ground}" d="M0 0h48v60H0z"/><path fill="none" stroke="#8390A5" d="M9 12h20M9 19h28M9 26h16M9 33h26M9 40h14"/>${extra}</svg>`;

export function samples(): Record<string, string> {
  const pictures: Record<string, string> = { qr: code(), "preview-page": preview("#fff", '<path fill="none" stroke="#8390A5" d="M9 46h8v8H9zM20 46h8v8h-8zM31 46h8v8h-8z"/>'), "preview-photo": preview("#EFE9DC", '<path fill="none" stroke="#A8432F" stroke-width="1.500" d="M28 5h15v7H28z"/>') };
  for (const stack of Object.keys(hues) as (keyof typeof hues)[]) {
    pictures[`stack-${stack}`] = medal(stack, "to-earn", undefined, false);
    pictures[stack] = medal(stack, "to-earn");
  }
  pictures["writing-under-way"] = medal("writing", "under-way");
  pictures["talk-earned"] = medal("talk", "earned");
  pictures["talk-earned-large"] = medal("talk", "earned", ["Questions Worth", "Discussing"]);
  pictures["evidence-large"] = medal("evidence", "to-earn", ["Exit Tickets That", "Change Tomorrow"]);
  return pictures;
}
