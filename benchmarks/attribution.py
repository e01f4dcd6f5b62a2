#!/usr/bin/env python3
"""Codes the raw PolNeAR development articles and scores the attributions found.

usage: attribution.py SCORER DATA [--fast] [--nested] [--causes] [--out FILE]

SCORER is score_attr.py, DATA the file of articles (polnear_dev.jsonl). PolNeAR labels no attribution inside another's
content, so records with `within` are left out unless --nested is given. --causes counts errors by cause. --out keeps what
was scored.
"""
import collections, importlib.util, json, os, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CASUS = ['dotnet', 'run', '-c', 'Release', '--no-build', '--project', os.path.join(ROOT, 'src/Casus.Cli'), '--']


def code(data):
    """The records of the articles, coded from their text alone."""
    articles = [json.loads(line) for line in open(data, encoding='utf-8')]
    lines = ''.join(json.dumps({'id': a['id'], 'text': a['text']}) + '\n' for a in articles)
    coded = subprocess.run(CASUS + ['code', '-', '--out', '-'] + [a for a in sys.argv if a == '--fast'], check=True, cwd=ROOT, input=lines, stdout=subprocess.PIPE, text=True).stdout
    return [a['id'] for a in articles], [json.loads(line) for line in coded.splitlines()]


def spans(words):
    return [{'start': w['start'], 'end': w['end']} for w in words]


def predictions(data, nested):
    ids, records = code(data)
    found = {i: [] for i in ids}
    for record in records:
        if record['record'] == 'attribution' and (nested or record['within'] is None):
            found[record['document']].append({
                'source': spans([record['source']] if record['source'] else []),
                'cue': spans(record['cue']),
                'content': spans(record['content']),
            })
    return ''.join(json.dumps({'id': i, 'attributions': a}) + '\n' for i, a in found.items())


def causes(scorer, data, predicted):
    """Errors by cause, one a line."""
    spec = importlib.util.spec_from_file_location('scorer', scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold, found = score.load(data), score.load(predicted)
    count = collections.Counter()
    for name, article in gold.items():
        own = score.toks(article['text'])
        sets = lambda items, role: [score.tset(own, score.spans(a, role)) for a in items]
        ours = found[name]['attributions']
        gold_content, our_content = sets(article['attributions'], 'content'), sets(ours, 'content')
        gold_cue, our_cue = sets(article['attributions'], 'cue'), sets(ours, 'cue')
        gold_source, our_source = sets(article['attributions'], 'source'), sets(ours, 'source')
        pairs = score.pair(gold_content, our_content)
        for g in set(range(len(gold_cue))) - {g for g, _ in pairs}:
            cue = any(gold_cue[g] & c for c in our_cue)
            count['missed: cue found, content other' if cue else 'missed: cue not found'] += 1
        for o in set(range(len(our_cue))) - {o for _, o in pairs}:
            cue = any(our_cue[o] & c for c in gold_cue)
            count['too many: content other' if cue else 'too many: no such cue'] += 1
        for g, o in pairs:
            if gold_source[g] and not our_source[o]:
                count['speaker: not found'] += 1
            elif gold_source[g] and not gold_source[g] & our_source[o]:
                count['speaker: another'] += 1
            elif our_source[o] and not gold_source[g]:
                count['speaker: none in gold'] += 1
            if gold_content[g] != our_content[o]:
                fewer, more = gold_content[g] - our_content[o], our_content[o] - gold_content[g]
                count['content found: ' + ('words left out' if not more else 'words too many' if not fewer else 'both')] += 1
            else:
                count['content found: right'] += 1
    for cause, number in sorted(count.items()):
        print(f'{number:6} {cause}')


def main(arguments):
    nested = '--nested' in arguments
    out = arguments[arguments.index('--out') + 1] if '--out' in arguments else None
    files = [a for a in arguments if not a.startswith('--') and a != out]
    if len(files) != 2:
        sys.exit(__doc__)
    scorer, data = files
    with tempfile.TemporaryDirectory() as folder:
        predicted = out or os.path.join(folder, 'predicted.jsonl')
        with open(predicted, 'w', encoding='utf-8') as file:
            file.write(predictions(data, nested))
        subprocess.run([sys.executable, scorer, data, predicted], check=True)
        if '--causes' in arguments:
            causes(scorer, data, predicted)


main(sys.argv[1:])
