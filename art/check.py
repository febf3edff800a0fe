"""Gate: every SVG is well-formed, has no script, text, image or outside reference; ids resolve; sizes."""
import glob, os, re, sys, xml.dom.minidom
out = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../src/main/resources/static/media/demo')
bad, over, n = [], [], 0
for f in sorted(glob.glob(out + '/*.svg')):
    s, n, b = open(f).read(), n + 1, os.path.basename(f)
    try:
        xml.dom.minidom.parseString(s)
    except Exception as e:
        bad.append((b, 'xml', str(e)))
    if re.search(r'<(script|text|image|foreignObject|style|a)\b|\bon\w+=|(href|src)="(?!#)|url\((?!#)|data:|nan|None', s.replace('http://www.w3.org/2000/svg', '')):
        bad.append((b, 'forbidden'))
    ids = re.findall(r' id="([^"]+)"', s)
    if len(ids) != len(set(ids)) or set(re.findall(r'(?:url\(#|href="#)([^)"]+)', s)) - set(ids):
        bad.append((b, 'ids'))
    if len(s) > 12288 and not b.startswith('hero-'):
        over.append((b, len(s)))
print(n, 'files; bad:', bad, '; over 12 KB:', over)
sys.exit(1 if bad else 0)
