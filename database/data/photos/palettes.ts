/** Colours of one backdrop: `wall` behind, `floor` below, `disc` and `accent` for shapes, `ink` for shadows. */
export interface Palette {
  wall: string
  floor: string
  disc: string
  accent: string
  ink: string
}

function palette(wall: string, floor: string, disc: string, accent: string, ink: string): Palette {
  return { wall, floor, disc, accent, ink }
}

export const palettes: Palette[] = [
  palette('#FFE3CC', '#FFF4E9', '#FFC59A', '#FF8A3D', '#7A3B12'),
  palette('#CFE8F5', '#EEF8FD', '#9FD0EA', '#3E92C4', '#17475F'),
  palette('#DDEBCF', '#F3F8EC', '#B9D59B', '#6F9F47', '#32501C'),
  palette('#FBDDE1', '#FFF3F4', '#F3AEB9', '#D9627A', '#6E2336'),
  palette('#FBEBB5', '#FFFAE6', '#F5D465', '#D79A16', '#6B4B05'),
  palette('#E2DCF6', '#F6F3FD', '#BFB2EC', '#7C66C9', '#372766'),
  palette('#CFEDE4', '#EEFAF6', '#98D9C5', '#3A9F83', '#134A3B'),
  palette('#F1E2D3', '#FBF6F0', '#DCBF9F', '#A9773F', '#54371A'),
  palette('#D8E0EC', '#F4F6FA', '#AEBFD8', '#5B769F', '#263751'),
  palette('#FFD9C7', '#FFF1EA', '#FFAC88', '#E6633A', '#6E2A12'),
]
