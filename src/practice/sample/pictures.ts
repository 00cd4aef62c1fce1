import { pictures } from '#platform/pictures.ts'
import type { PictureName } from '../cast/sample/told.ts'

const SIZE = 1080
const QUALITY = 82

/** A picture of the sample as a file. The bakery is made up, so its photographs are drawn. */
export async function drawn(name: PictureName): Promise<Uint8Array> {
  const draw = await pictures()
  return draw(Buffer.from(svgOf(name)))
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

const svgOf = (name: PictureName): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 1080 1080">${DEFS}${DRAWN[name]()}</svg>`

const DEFS = `<defs>
<linearGradient id="crust" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d9974f"/><stop offset="0.6" stop-color="#b46a2b"/><stop offset="1" stop-color="#8a4a1b"/></linearGradient>
<linearGradient id="dark" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7d5236"/><stop offset="1" stop-color="#4a2d1c"/></linearGradient>
<linearGradient id="gold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f0c178"/><stop offset="1" stop-color="#c98439"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#ffd58a"/><stop offset="1" stop-color="#e4752d"/></radialGradient>
<radialGradient id="shade"><stop offset="0" stop-color="#000" stop-opacity="0.28"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>
</defs>`

const ground = (wall: string, table: string, edge = 700) =>
  `<rect width="1080" height="1080" fill="${wall}"/><rect y="${edge}" width="1080" height="${1080 - edge}" fill="${table}"/>`

const shadow = (x: number, y: number, rx: number, ry: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#shade)"/>`

/** Seeds along a ring, at places that look strewn and are the same every time. */
const seeds = (cx: number, cy: number, from: number, to: number, count: number, colour: string) =>
  Array.from({ length: count }, (_, i) => {
    const turn = i * 2.399
    const far = from + ((i * 37) % 100) * ((to - from) / 100)
    const [x, y] = [cx + Math.cos(turn) * far, cy + Math.sin(turn) * far * 0.92]
    const lean = Math.round((i * 53) % 180)
    return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="9" ry="5" fill="${colour}" transform="rotate(${lean} ${x.toFixed(1)} ${y.toFixed(1)})"/>`
  }).join('')

const loaf = (x: number, y: number, width: number, fill = 'url(#crust)') => {
  const height = width * 0.52
  const cut = (dx: number) =>
    `<path d="M${x + dx - width * 0.11} ${y - height * 0.28} q${width * 0.1} ${-height * 0.24} ${width * 0.24} ${-height * 0.2}" stroke="#f3d9ad" stroke-width="${width * 0.035}" stroke-linecap="round" fill="none"/>`
  return `${shadow(x, y + height * 0.46, width * 0.56, height * 0.16)}<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="${fill}"/>${cut(-width * 0.2)}${cut(0)}${cut(width * 0.2)}`
}

const croissant = (x: number, y: number, size: number, lean: number) =>
  `<g transform="translate(${x} ${y}) rotate(${lean}) scale(${size})"><ellipse cx="0" cy="78" rx="190" ry="34" fill="url(#shade)"/><path d="M-190 60 C-170 -60 -70 -130 0 -130 C70 -130 170 -60 190 60 C150 40 120 30 96 40 C70 -10 30 -24 0 -24 C-30 -24 -70 -10 -96 40 C-120 30 -150 40 -190 60Z" fill="url(#gold)"/>${[-112, -56, 0, 56, 112].map((dx) => `<path d="M${dx} ${-116 + Math.abs(dx) * 0.45} q${dx * 0.12 + 8} 50 ${-dx * 0.2} 92" stroke="#a9641f" stroke-width="9" fill="none" stroke-linecap="round"/>`).join('')}</g>`

const DRAWN: Record<PictureName, () => string> = {
  simit:
    () => `${ground('#e9e2d3', '#c9b48f', 640)}${shadow(500, 720, 380, 90)}<ellipse cx="500" cy="600" rx="380" ry="350" fill="#2f7c8f"/><ellipse cx="500" cy="590" rx="330" ry="302" fill="#3b95a9"/>
<circle cx="500" cy="580" r="196" fill="none" stroke="url(#crust)" stroke-width="112"/>${seeds(500, 580, 152, 240, 170, '#f6e6c4')}
<path d="M850 380 h130 c0 80 -26 96 -26 150 c0 60 40 70 40 130 h-158 c0 -60 40 -70 40 -130 c0 -54 -26 -70 -26 -150Z" fill="#b4431f" opacity="0.9"/><ellipse cx="915" cy="380" rx="66" ry="16" fill="#d96a34"/><ellipse cx="915" cy="668" rx="104" ry="26" fill="#f3efe6"/>`,
  loaf: () => `${ground('#dfe6df', '#9c7a55', 720)}${shadow(540, 790, 420, 80)}<ellipse cx="540" cy="600" rx="390" ry="300" fill="url(#crust)"/>
<path d="M360 470 Q540 600 730 740 M730 460 Q540 600 350 730" stroke="#f4dfba" stroke-width="36" stroke-linecap="round" fill="none"/>${seeds(540, 560, 40, 280, 60, '#f9efdb')}<path d="M150 880 h780" stroke="#86653f" stroke-width="10"/>`,
  rye: () => `${ground('#e8ddd0', '#b98f5e', 660)}<rect x="140" y="640" width="800" height="170" rx="30" fill="#d8b27c"/><rect x="140" y="770" width="800" height="40" rx="20" fill="#a87b47"/>
<path d="M430 660 V480 Q430 340 590 340 H770 Q900 340 900 480 V660Z" fill="url(#dark)"/>${[0, 1, 2].map((i) => `<g transform="translate(${190 + i * 88} 0)"><path d="M0 660 V500 Q0 370 80 370 Q160 370 160 500 V660Z" fill="url(#dark)"/><path d="M16 648 V504 Q16 388 80 388 Q144 388 144 504 V648Z" fill="#b08a63"/>${seeds(80, 530, 10, 56, 14, '#8a6745')}</g>`).join('')}`,
  croissant: () =>
    `<rect width="1080" height="1080" fill="#8fa3ad"/>${Array.from({ length: 46 }, (_, i) => `<path d="M${(i * 97) % 1080} ${(i * 61) % 560} l-14 46" stroke="#c9d6dc" stroke-width="5" stroke-linecap="round"/>`).join('')}<path d="M540 0 V620 M0 310 H1080" stroke="#6d5642" stroke-width="22"/><rect y="620" width="1080" height="460" fill="#f4efe6"/><path d="M0 640 Q270 700 540 650 T1080 660 V620 H0Z" fill="#e5dccd"/>${croissant(390, 800, 1.35, -8)}${croissant(760, 880, 1.05, 14)}`,
  cake: () => `${ground('#e6d9e4', '#a58aa0', 760)}${shadow(540, 880, 380, 60)}<ellipse cx="540" cy="850" rx="380" ry="70" fill="#f6f2ee"/><path d="M250 520 H830 V820 Q830 860 540 860 Q250 860 250 820Z" fill="#f7dfe4"/><path d="M250 520 H830 V600 q-36 60 -72 0 q-36 60 -72 0 q-36 60 -73 0 q-36 60 -72 0 q-36 60 -73 0 q-36 60 -72 0 q-36 60 -73 0 q-36 40 -73 0Z" fill="#fffaf5"/><ellipse cx="540" cy="520" rx="290" ry="56" fill="#fffaf5"/>
<g transform="translate(400 420)"><rect width="210" height="92" rx="18" fill="#27718a"/><rect x="16" y="18" width="50" height="34" rx="5" fill="#dff0f4"/><rect x="80" y="18" width="50" height="34" rx="5" fill="#dff0f4"/><rect x="144" y="18" width="50" height="34" rx="5" fill="#dff0f4"/><circle cx="50" cy="94" r="15" fill="#2b2b2b"/><circle cx="160" cy="94" r="15" fill="#2b2b2b"/></g>
<rect x="690" y="370" width="22" height="140" fill="#d98c3f"/><path d="M701 300 q34 40 0 70 q-34 -30 0 -70Z" fill="#f5b83d"/>`,
  oven: () =>
    `<rect width="1080" height="1080" fill="#5a2f22"/>${Array.from({ length: 12 }, (_, row) => Array.from({ length: 7 }, (__, i) => `<rect x="${i * 170 - (row % 2) * 85}" y="${row * 90}" width="160" height="80" rx="6" fill="${(i + row) % 3 ? '#7d4230' : '#8c4c38'}"/>`).join('')).join('')}<path d="M150 860 V560 Q150 240 540 240 Q930 240 930 560 V860Z" fill="#23130e"/><path d="M200 860 V570 Q200 300 540 300 Q880 300 880 570 V860Z" fill="url(#glow)"/>${[330, 540, 750].map((x) => loaf(x, 640, 190)).join('')}${[300, 540, 780].map((x) => loaf(x, 780, 220)).join('')}<rect x="110" y="860" width="860" height="60" rx="10" fill="#3c3c3c"/>`,
  class: () =>
    `${ground('#efe9dc', '#b4875a', 520)}<path d="M0 520 H1080 V1080 H0Z" fill="#b98c5d"/>${Array.from(
      { length: 8 },
      (_, i) => {
        const [x, y] = [170 + (i % 4) * 248, 620 + Math.floor(i / 4) * 240]
        return `${loaf(x, y, 200, i % 3 === 1 ? 'url(#dark)' : 'url(#crust)')}<rect x="${x - 52}" y="${y + 72}" width="104" height="40" rx="4" fill="#fffdf6" transform="rotate(${(i % 3) - 1} ${x} ${y})"/><path d="M${x - 34} ${y + 93} h${44 + ((i * 13) % 28)}" stroke="#37474f" stroke-width="6" stroke-linecap="round"/>`
      },
    ).join(
      '',
    )}<rect x="120" y="130" width="300" height="240" rx="8" fill="#37564b"/><path d="M160 200 h200 M160 250 h150 M160 300 h180" stroke="#e9f0e4" stroke-width="10" stroke-linecap="round"/><circle cx="800" cy="250" r="110" fill="#fdf8ec" stroke="#7a5a3a" stroke-width="16"/><path d="M800 250 V180 M800 250 L850 270" stroke="#7a5a3a" stroke-width="12" stroke-linecap="round"/>`,
  box: () =>
    `${ground('#dbe7ea', '#7aa3ad', 600)}${shadow(540, 880, 430, 60)}<path d="M150 470 H930 L880 860 H200Z" fill="#c69a63"/><path d="M150 470 H930 L900 420 H180Z" fill="#e2bd8a"/><rect x="215" y="520" width="650" height="300" rx="20" fill="#f7efe0"/>${loaf(360, 620, 200, 'url(#gold)')}${loaf(400, 730, 190)}<circle cx="640" cy="610" r="78" fill="#fffaf2"/>${seeds(640, 610, 6, 58, 22, '#4d5b2a')}<circle cx="760" cy="740" r="66" fill="#fffaf2"/><circle cx="760" cy="740" r="50" fill="#a3263a"/><circle cx="585" cy="755" r="52" fill="none" stroke="url(#crust)" stroke-width="34"/>`,
}
