"""python3 -B build.py [slug ...] draws into the shop's media folder (deterministic, no dependencies)."""
import os, sys
from core import Art
import stage, props, catalog

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../src/main/resources/static/media/demo')


def draw(slug, view, opts=None):
    p = catalog.PRODUCTS[slug]
    cam = {'front': p['cam_front'], 'angle': p['cam_angle'], 'detail': p['cam_angle'], 'scale': p['cam_scale'] or p['cam_angle']}[view]
    if view == 'detail' and p['cam_front'] == catalog.FLAT:
        cam = p['cam_front']
    kind = 'front' if cam == catalog.FLAT else view
    a = Art(slug[0] + view[0], cam[0], cam[1], kind, p['prec'])
    a.zoomed = view == 'detail'
    item = p['fn'](a, **dict(p['opts'], **(opts or {})))
    if view == 'detail':
        return stage.shot(a, item, zoom=p['zoom'], focus=item.focus, fit=p['fit'])
    if view == 'scale':
        return stage.group(a, item, getattr(props, p['prop'])(a), p['at'], p['cam_front'] == catalog.FLAT and p['at'] == (0, 0))
    return stage.shot(a, item, fit=p['fit'])


def main(names):
    os.makedirs(OUT, exist_ok=True)
    big = []
    for slug, p in catalog.PRODUCTS.items():
        if names and slug not in names:
            continue
        jobs = [(slug + '-' + v, v, None) for v in ('front', 'angle', 'detail', 'scale')]
        jobs += [('%s-%s-front' % (slug, k), 'front', o) for k, o in p['colors'].items()]
        for name, view, o in jobs:
            svg = draw(slug, view, o)
            open(os.path.join(OUT, name + '.svg'), 'w').write(svg)
            if len(svg) > 12288:
                big.append((name, len(svg)))
    print('over 12 KB:', big)


if __name__ == '__main__':
    main(sys.argv[1:])
