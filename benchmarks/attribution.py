#!/usr/bin/env python3
"""Codes the raw PolNeAR development articles and scores the attributions found.

usage: attribution.py SCORER DATA [--fast] [--nested] [--out FILE]

SCORER is score_attr.py, DATA the file of articles (polnear_dev.jsonl). PolNeAR labels no attribution inside another's
content, so records with `within` are left out unless --nested is given. --out keeps what was scored.
"""
import json, os, subprocess, sys, tempfile

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


main(sys.argv[1:])
