#!/usr/bin/env python3
"""Checks the development figures against their floors (benchmarks/floors.tsv).

usage: gate.py SHARED

SHARED holds data/ and score/. Prints one line a figure, `ok` or `not ok`, and exits with 1 where one is below its floor.
A floor is raised when a figure has risen, and lowered only on purpose, with the reason in the commit.
"""
import json, os, re, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CASUS = ['dotnet', 'run', '-c', 'Release', '--no-build', '--project', os.path.join(ROOT, 'src/Casus.Cli'), '--']
TRAINING = ['dotnet', 'run', '-c', 'Release', '--no-build', '--project', os.path.join(ROOT, 'training/Casus.Training'), '--']


def run(command, **more):
    return subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True, **more).stdout


def language(shared):
    """Tags, trees and names on gold tokens: 'EWT dev UPOS 96.28 ...' a line."""
    figures = {}
    for line in run(TRAINING + ['evaluate', '--data', os.path.join(shared, 'data')]).splitlines():
        match = re.match(r'((?:fast )?(?:EWT|GUM) dev) (.*)', line)
        if match:
            for name, value in re.findall(r'(UPOS|LAS|names|words F1|sentences F1|lemmas) ([0-9.]+)', match.group(2)):
                figures[f'{match.group(1)} {name}'] = float(value)
    return figures


def events(shared):
    gold = os.path.join(shared, 'data/events/plv_dev.jsonl')
    with tempfile.TemporaryDirectory() as folder:
        predicted = os.path.join(folder, 'predicted.jsonl')
        with open(predicted, 'w', encoding='utf-8') as out:
            out.write(end_to_end(gold))
        score = json.loads(run([sys.executable, os.path.join(shared, 'score/score_events.py'), gold, predicted, '--json']))
    return {f'PLV dev end to end {name}': score['b_end_to_end'][name]['f1'] for name in ('strict', 'pair', 'root')}


def facts(shared):
    """Factual status of gold events on MEANTIME, its number on UDS-IH2."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        run(TRAINING + ['factuality', '--data', os.path.join(shared, 'data'), '--predictions', folder])
        for name in ('meantime_dev', 'uds_ih2_dev'):
            gold, predicted = os.path.join(shared, 'data/factuality', name + '.jsonl'), os.path.join(folder, name + '.jsonl')
            scorer = os.path.join(shared, 'score/score_fact.py')
            score = json.loads(run([sys.executable, scorer, gold, predicted, '--gold-events', '--json']))
            if name == 'meantime_dev':
                figures['MEANTIME dev accuracy'] = score['label']['accuracy']
                figures['MEANTIME dev macro F1'] = score['label']['macro_f1']
            else:
                figures['UDS-IH2 dev r'] = score['pearson_r']
    return figures


def end_to_end(gold):
    """Codes the gold texts and gives the events in the scorer's shape."""
    texts = [json.loads(line) for line in open(gold, encoding='utf-8')]
    lines = ''.join(json.dumps({'id': t['id'], 'text': t['text']}) + '\n' for t in texts)
    coded = subprocess.run(CASUS + ['code', '-', '--out', '-'], check=True, cwd=ROOT, input=lines, stdout=subprocess.PIPE, text=True).stdout
    found = {t['id']: [] for t in texts}
    for line in coded.splitlines():
        record = json.loads(line)
        if record['record'] == 'event':
            found[record['document']] += dyads(record)
    return ''.join(json.dumps({'id': i, 'events': e}) + '\n' for i, e in found.items())


def dyads(event):
    """An event of compound actors as pairs; parties of a reciprocal act each with each."""
    span = lambda p: {'start': p['start'], 'end': p['end']}
    actors, recipients = event['actors'], event['recipients']
    if not recipients and len(actors) > 1:
        pairs = [(a, b) for i, a in enumerate(actors) for b in actors[i + 1:]]
    else:
        pairs = [(a, r) for a in actors or [None] for r in recipients or [None]]
    return [{'root': event['type'], 'source': a and span(a), 'target': r and span(r)} for a, r in pairs]


def main():
    shared = os.path.abspath(sys.argv[1])
    figures = {**language(shared), **events(shared), **facts(shared)}
    bad = 0
    for line in open(os.path.join(ROOT, 'benchmarks/floors.tsv'), encoding='utf-8'):
        if line.startswith('#') or not line.strip():
            continue
        name, floor = line.rstrip('\n').split('\t')
        value = figures.get(name)
        good = value is not None and value >= float(floor)
        bad += not good
        print(f'{"ok" if good else "not ok"} {name}: {value} (floor {floor})')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
