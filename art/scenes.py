"""Six editorial heroes, each in 2:1 (copy space on the left) and 4:5 (copy space on top).
python3 scenes.py -> ../out/hero-*.svg"""
import os
from core import *
from stage import wrap, place, shadows
import home, bags, kitchen, desk, wear, kids, body, props

# item: (function, options, yaw, x, y, z)
SCENES = {
    'morning': dict(wall='#E6E0D2', arch='#D9CFBB', top='#D9BE98', edge='#B08D62', pitch=15, k=1.62, w=620, items=[
        (kitchen.board, {}, -10, -120, 0, -190), (kitchen.pourover, {}, -14, -210, 0, 10), (home.teapot, dict(color='petrol', speckle=False), 0, 130, 0, -70),
        (home.mug, {}, -20, -60, 0, 70), (home.bowl, dict(color='clay'), 0, 190, 0, 100), (props.orange, {}, 0, 60, 0, 130)]),
    'departures': dict(wall='#D9DEDB', arch='#C6CFCC', top='#E2D6C5', edge='#CBBBA4', pitch=12, k=.88, w=1250, items=[
        (bags.suitcase, dict(color='terracotta', trim='tan'), -24, -330, 0, -60), (bags.backpack, dict(color='ochre', trim='cognac'), -16, 60, 0, -120),
        (bags.weekender, dict(color='ink', trim='tan'), -22, 330, 0, 130)]),
    'desk': dict(wall='#DDD9CE', arch='#CBC7B8', top='#8A6144', edge='#5F402B', pitch=16, k=1.6, w=640, items=[
        (home.lamp, dict(color='forest'), 0, -190, 0, -110), (home.clock, dict(color='chalk', base='oak'), -18, 60, 0, -80), (desk.notebook, {}, -24, 215, 0, -70),
        (props.books, dict(colors=('ink', 'oat')), -24, -60, 0, 120), (desk.pen, dict(cap=False), -10, 130, 0, 130), (props.cup, dict(color='clay'), -16, 240, 0, 110)]),
    'winter': dict(wall='#E4DCD6', arch='#D3C7C0', top='#D8B98F', edge='#AF8A5E', pitch=20, k=1.32, w=760, items=[
        (wear.sweater, dict(color='petrol'), -14, -190, 0, 0), (wear.sweater, dict(color='oat'), -14, -190, 68, 0), (wear.beanie, dict(color='rust', patch='tan'), -10, -190, 136, 0),
        (wear.scarf, dict(color='ochre', stripe='ink'), -22, 180, 0, 10), (props.cup, dict(color='terracotta'), -10, 175, 72, 12), (home.candle, dict(color='sage'), -10, 20, 0, 200)]),
    'little': dict(wall='#E3E3D6', arch='#F0DFD2', top='#EADCC6', edge='#CDB796', pitch=15, k=1.75, w=600, items=[
        (kids.plush, {}, -10, -190, 0, -60), (kids.rings, {}, 0, 170, 0, -80), (kids.train, {}, -22, 20, 0, 90)]),
    'evening': dict(wall='#D9CDC6', arch='#C7B4AB', top='#E6DACB', edge='#CBB9A5', pitch=14, k=1.62, w=600, items=[
        (home.vase, dict(color='chalk', leaf='olive'), 0, -190, 0, -90), (props.drum, dict(r=80, h=46, color='#F0E4D4'), 0, 160, 0, -60), (body.bottle, dict(box=None), -16, 160, 46, -60),
        (props.block, dict(w=130, h=84, d=110, color='#C99F8A'), -18, 10, 0, -90), (home.candle, dict(color='terracotta'), -12, 10, 84, -90),
        (body.bottle, dict(glass='sage', cap='chalk', kind='pump', box=None), -16, 90, 0, 90), (home.candle, dict(color='chalk'), -10, -110, 0, 80)]),
}


def hero(name, wide):
    sc = SCENES[name]
    W, H = (2000, 1000) if wide else (1000, 1250)
    a = Art('h' + name[0], 0, sc['pitch'], 'scale', 1)
    hor = int(H * (.6 if wide else .66))                       # back edge of the table
    cx, base = (1330, 800) if wide else (500, 1010)
    k = sc['k'] if wide else min(sc['k'], 930 / sc['w'])
    wall, arch = sc['wall'], sc['arch']
    s = '<path d="M0 0h%dv%dH0z" fill="%s"/>' % (W, H, a.lin([(0, mix(wall, '#FFFDF6', .6)), (.5, wall), (1, mix(wall, '#6b5a50', .22))], 0, 0, 1, .8))
    aw, ah = (470, 790) if wide else (390, 800)
    ad = 'M%d %dV%da%d %d 0 0 1 %d 0V%dz' % (cx - aw, hor + 30, max(hor - ah + aw, aw * .62), aw, aw, 2 * aw, hor + 30)
    s += a.path(ad, a.lin([(0, mix(arch, '#5a463c', .2)), (.35, arch), (1, mix(arch, '#FFF8EA', .35))], 0, 0, 1, .3))
    f = a.blur(14)
    s += '<g fill="#FFF9EA" opacity=".42" %s>' % f + ''.join('<path d="M%d -20h%dl%d %dh-%dz"/>' % (x, 170, 420, hor + 20, 170) for x in ((560, 790, 1020) if wide else (-60, 170, 400))) + '</g>'
    t = Tones(sc['top'])
    s += '<path d="M0 %dh%dv%dH0z" fill="%s"/>' % (hor, W, H - hor, a.lin([(0, mix(sc['top'], '#5a4032', .16)), (.25, t.md), (1, t.lt)], 0, 0, .3, 1))
    s += '<path d="M0 %dh%d" stroke="#4A3427" stroke-width="26" opacity=".22" %s/>' % (hor - 4, W, a.blur(12))
    s += '<path d="M0 %dh%d" stroke="%s" stroke-width="3" opacity=".7"/>' % (hor + 1, W, t.hi)
    q = Rand(4)
    s += a.path(''.join('M%d %dq%d %d %d 0' % (q(-200, W * .6), hor + (H - hor) * (i + .6) / 9, 300, q(-9, 9), q(400, W * .8)) for i in range(8)), 'none', t.dp, 1.6, .13)
    s += '<path d="M0 %dh%dv%dH0z" fill="%s"/>' % (hor, W, H - hor, a.rad([(0, '#FFF8E6', .5), (1, '#FFF8E6', 0)], .42, .1, .6))
    for fn, opt, yaw, x, y, z in sorted(sc['items'], key=lambda i: (i[5], i[4])):
        a.cam(yaw, sc['pitch'])
        item = fn(a, **opt)
        sh = shadows(a, item.foot)
        a.cam(0, sc['pitch'])
        px, py = a.P(x, y, z)
        s += '<g transform="translate(%.1f %.1f) scale(%.3f)">%s%s</g>' % (cx + px * k, base + py * k, k, sh, item.body)
    s += '<path d="M0 0h%dv%dH0z" fill="%s"/>' % (W, H, a.lin([(0, '#FFF6E0', .16), (.6, '#FFF6E0', 0), (1, '#2A1B1E', .12)], 0, 0, 1, 1))
    return wrap(a, W, H, s, True)


if __name__ == '__main__':
    import build
    out = build.OUT
    for n in SCENES:
        for wide in (True, False):
            svg = hero(n, wide)
            open('%s/hero-%s-%s.svg' % (out, n, '2x1' if wide else '4x5'), 'w').write(svg)
            print(n, wide, len(svg))
