"""python3 -B film.py CHROMIUM FFMPEG [name ...] films some goods: five seconds, 640 x 640, no sound, H.264 in MP4.

The drawings of a film are taken by a headless Chromium and put together by FFmpeg. The build of the shop needs
neither: the films are committed beside the pictures.
"""
import math, os, subprocess, sys, tempfile
from core import Art
from build import OUT
import stage, catalog

SIDE, RATE, SECONDS, SHEET = 640, 20, 5, 10
FRAMES = RATE * SECONDS
DARK = 'filter:brightness(.4) saturate(.8)'
LIGHT = 'opacity:%s;-webkit-mask-image:radial-gradient(ellipse 46%% 58%% at 50%% 48%%,#000 35%%,#0000 100%%)'


def turned(slug, far, near, pitch, fit, opts=None):
    """From the side to the front and back, framed so that nothing jumps. Boxes are drawn from the left only."""
    def item(yaw):
        p = catalog.PRODUCTS[slug]
        a = Art('f', yaw, pitch, 'front', 1)
        return a, p['fn'](a, **dict(p['opts'], **(opts or {})))

    yaws = [round((far + near) / 2 + (far - near) / 2 * math.cos(2 * math.pi * i / FRAMES), 2) for i in range(FRAMES)]
    boxes = [item(yaw)[1].box for yaw in sorted(set(yaws))]
    box = tuple(f(b[i] for b in boxes) for i, f in enumerate((min, min, max, max)))

    def frame(yaw):
        a, thing = item(yaw)
        thing.box = box
        return stage.shot(a, thing, fit=fit)
    return [(frame, yaw) for yaw in yaws]


def lit(slug, pitch, fit, steps):
    """Switched on step by step and off again in a dark room: the lit drawing within the reach of its light."""
    def frame(light):
        def draw(on):
            a = Art('f', 0, pitch, 'front', 1)
            return stage.shot(a, catalog.PRODUCTS[slug]['fn'](a, lit=on), fit=fit)
        return draw(False), draw(True), light
    lights = []
    for i in range(FRAMES):
        at = i / FRAMES * len(steps)
        now, before = steps[int(at)], steps[int(at) - 1]
        lights.append(round(before + (now - before) * min(1, (at % 1) * 4), 2))
    return [(frame, light) for light in lights]


FILMS = {
    'lamp': lambda: lit('lamp', 9, 1, [0, .35, .7, 1, 1]),
    'train': lambda: turned('train', -58, -4, 18, 1.1),
    'boat': lambda: turned('boat', -62, -4, 14, 1),
}


def shoot(chromium, folder, sheet, cells):
    page = os.path.join(folder, sheet + '.html')
    with open(page, 'w') as out:
        out.write('<body style="margin:0;background:#fff">')
        for cell in cells:
            out.write('<div style="position:relative;width:%dpx;height:%dpx">' % (SIDE, SIDE))
            for name, css in cell:
                out.write('<img src="%s.svg" style="position:absolute;inset:0;width:100%%;height:100%%;%s">' % (name, css))
            out.write('</div>')
    png = os.path.join(folder, sheet + '.png')
    subprocess.run([chromium, '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--allow-file-access-from-files',
                    '--user-data-dir=' + os.path.join(folder, 'profile'), '--window-size=%d,%d' % (SIDE, SIDE * len(cells)), '--screenshot=' + png, 'file://' + page],
                   check=True, stderr=subprocess.DEVNULL)
    return png


def film(name, chromium, ffmpeg):
    with tempfile.TemporaryDirectory() as folder:
        drawn, order = {}, []
        for draw, value in FILMS[name]():
            if value not in drawn:
                svgs = draw(value)
                layers = [(svgs, '')] if isinstance(svgs, str) else [(svgs[0], DARK), (svgs[1], LIGHT % svgs[2])]
                cell = []
                for i, (svg, css) in enumerate(layers):
                    part = '%03d-%d' % (len(drawn), i)
                    open(os.path.join(folder, part + '.svg'), 'w').write(svg)
                    cell.append((part, css))
                drawn[value] = (len(drawn), cell)
            order.append(drawn[value][0])
        cells = [cell for _, cell in drawn.values()]
        for i in range(0, len(cells), SHEET):
            png = shoot(chromium, folder, 's%02d' % (i // SHEET), cells[i:i + SHEET])
            subprocess.run([ffmpeg, '-v', 'error', '-i', png, '-vf', 'untile=1x%d' % len(cells[i:i + SHEET]), '-start_number', str(i), os.path.join(folder, 'u%03d.png')], check=True)
        for i, unique in enumerate(order):
            os.symlink(os.path.join(folder, 'u%03d.png' % unique), os.path.join(folder, 'f%03d.png' % i))
        out = os.path.join(OUT, 'film-%s-%dx%d.mp4' % (name, SIDE, SIDE))
        subprocess.run([ffmpeg, '-v', 'error', '-y', '-framerate', str(RATE), '-i', os.path.join(folder, 'f%03d.png'), '-an', '-c:v', 'libx264', '-preset', 'veryslow',
                        '-crf', '26', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', out], check=True)
        print(out, os.path.getsize(out), 'bytes,', len(cells), 'drawings')


if __name__ == '__main__':
    for each in sys.argv[3:] or FILMS:
        film(each, sys.argv[1], sys.argv[2])
