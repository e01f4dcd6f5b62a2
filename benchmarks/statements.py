#!/usr/bin/env python3
"""statements.py LABELS SHARED CASUS... [--errors]
Scores `casus code` on how statements are meant: LABELS is factuality-labels.tsv, SHARED the folder of the development data, CASUS...
the command that runs the program. Codes the articles, pairs each labelled content with the attribution that shares most of its
characters, and compares the status of its main clause and whether it foretells. Standard library only."""
import collections, json, os, subprocess, sys, tempfile

CODES = 'APNFUX'

def code(a):
    """The label of an attribution's factuality (docs/factuality-codebook.md)."""
    f = a.get('factuality')
    if f is None: return 'X'
    hedged = f['certainty'] in ('possible', 'probable')
    if f['tense'] == 'future' or (f['tense'] == 'hypothetical' and hedged): return 'F'
    if f['certainty'] == 'unknown' or f['tense'] == 'hypothetical': return 'U'
    return 'P' if hedged else 'N' if f['polarity'] == 'negative' else 'A'

def chars(spans): return {i for s in spans for i in range(s['start'], s['end'])}

def coded(shared, ids, casus):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'in.jsonl')
        with open(path, 'w', encoding='utf-8') as out:
            for line in open(os.path.join(shared, 'data/attribution/polnear_dev.jsonl'), encoding='utf-8'):
                d = json.loads(line)
                if d['id'] in ids:
                    out.write(json.dumps({'id': d['id'], 'text': d['text'], 'published': d['date'], 'language': 'en'}) + '\n')
        run = subprocess.run(casus + ['code', path, '--out', '-', '--format', 'jsonl'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    found = collections.defaultdict(list)
    for line in run.stdout.decode('utf-8').splitlines():
        r = json.loads(line)
        if r['record'] == 'attribution': found[r['document']].append(r)
    return found

def f1(pairs, label):
    tp = sum(g == p == label for g, p in pairs)
    n = sum(g == label for g, p in pairs) + sum(p == label for g, p in pairs)
    return 2 * tp / n if n else 0.0

def table(name, rows):
    fact = [(g, p) for g, p, _, _ in rows]
    print(f'{name}: {len(rows)} contents')
    print('  factuality accuracy %.3f macro-F1 %.3f  ' % (sum(g == p for g, p in fact) / len(fact), sum(f1(fact, c) for c in CODES) / len(CODES)) +
          ' '.join(f'{c} {f1(fact, c):.2f}' for c in CODES))
    fore = [(g, p) for _, _, g, p in rows]
    tp = sum(g and p for g, p in fore)
    print('  forecast yes/no precision %.3f recall %.3f F1 %.3f' % (
        tp / max(1, sum(p for _, p in fore)), tp / max(1, sum(g for g, _ in fore)), f1(fore, True)))

def main():
    arguments = [a for a in sys.argv[1:] if a != '--errors']
    if len(arguments) < 3: sys.exit(__doc__)
    labels, shared, casus = arguments[0], arguments[1], arguments[2:]
    gold = []
    for line in open(labels, encoding='utf-8'):
        if line.startswith('#') or not line.strip(): continue
        article, attribution, spans, label, forecast, _ = line.rstrip('\n').split('\t')
        gold.append((article, attribution, [dict(zip(('start', 'end'), map(int, s.split('-')))) for s in spans.split(' ')], label, forecast == 'yes'))
    found = coded(shared, {g[0] for g in gold}, casus)
    everything, paired = [], []
    for article, attribution, spans, label, forecast in gold:
        words = chars(spans)
        best = max(found[article], key=lambda a: (len(words & chars(a['content'])), -len(chars(a['content']))), default=None)
        if best is None or 2 * len(words & chars(best['content'])) < len(words):
            everything.append((label, '-', forecast, False))
            continue
        row = (label, code(best), forecast, best['foretells'])
        everything.append(row); paired.append(row)
        if '--errors' in sys.argv and (row[0] != row[1] or row[2] != row[3]):
            print(article, attribution, row, best['factuality'])
    table('all (a content not found counts as wrong)', everything)
    table('found', paired)

if __name__ == '__main__': main()
