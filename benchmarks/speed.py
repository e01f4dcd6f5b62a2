#!/usr/bin/env python3
"""Speed and memory of `casus code`, beside a peer that only splits and tags.

usage: speed.py [--articles N] [--peer FOLDER]

Makes N articles (1,000) of about 600 words from the sentences of samples/, publishes the program, and codes them to
JSON Lines on one core and on two, with both tiers. FOLDER is where `npm install wink-nlp wink-eng-lite-web-model` was run;
the peer then splits, tags and finds names in the same texts in the same run. Cores are set with taskset.
"""
import glob, json, os, random, re, resource, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORDS = 600

PEER = '''
const winkNLP = require('wink-nlp'), model = require('wink-eng-lite-web-model');
const nlp = winkNLP(model, ['sbd', 'pos', 'ner']), its = nlp.its;
let tags = 0;
for (const line of require('fs').readFileSync(process.argv[2], 'utf8').split('\\n'))
  if (line) tags += nlp.readDoc(JSON.parse(line).text).tokens().out(its.pos).length;
console.log(tags);
'''


def corpus(path, count):
    """Articles of shuffled sample sentences, in paragraphs of three; the same ones each time."""
    dice = random.Random(1)
    sentences = []
    for file in sorted(glob.glob(os.path.join(ROOT, 'samples/*.txt'))):
        for paragraph in open(file, encoding='utf-8').read().split('\n\n')[2:]:
            sentences += [s for s in re.split(r'(?<=[.?!])\s+(?=[A-Z])', paragraph.strip()) if len(s.split()) > 5]
    words = 0
    with open(path, 'w', encoding='utf-8') as out:
        for number in range(count):
            text, length = [], 0
            while length < WORDS:
                paragraph = ' '.join(dice.choice(sentences) for _ in range(3))
                length += len(paragraph.split())
                text.append(paragraph)
            words += length
            out.write(json.dumps({'id': str(number), 'text': '\n\n'.join(text), 'published': '2022-01-09'}) + '\n')
    return words


def timed(command, cores):
    """Seconds to the first byte and to the end, and peak memory in MB."""
    begin = time.perf_counter()
    process = subprocess.Popen(['taskset', '-c', cores] + command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.read(1)
    first = time.perf_counter() - begin
    while process.stdout.read(1 << 20):
        pass
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f'{command[0]} ended with status {status}')
    return first, time.perf_counter() - begin, usage.ru_maxrss / 1024


def main():
    count = int(sys.argv[sys.argv.index('--articles') + 1]) if '--articles' in sys.argv else 1000
    with tempfile.TemporaryDirectory() as folder:
        articles = os.path.join(folder, 'articles.jsonl')
        words = corpus(articles, count)
        program = os.path.join(folder, 'casus')
        # Publishing for one platform renews the lock file; the clone's stays as it is.
        lock = os.path.join(ROOT, 'src/Casus.Cli/packages.lock.json')
        kept = open(lock, 'rb').read()
        subprocess.run(['dotnet', 'publish', '-c', 'Release', '-p:PublishReadyToRun=true', '-o', program, os.path.join(ROOT, 'src/Casus.Cli')],
                       check=True, stdout=subprocess.DEVNULL)
        open(lock, 'wb').write(kept)
        casus = [os.path.join(program, 'casus'), 'code', articles, '--out', '-']
        print(f'{count:,} articles, {words:,} words')
        for name, cores, more in (('default, one core', '0', ['--jobs', '1']), ('default, two cores', '0,1', ['--jobs', '2']),
                                  ('fast, one core', '0', ['--jobs', '1', '--fast']), ('fast, two cores', '0,1', ['--jobs', '2', '--fast'])):
            first, seconds, memory = timed(casus + more, cores)
            print(f'casus {name}: {words / seconds:,.0f} words/s, first record after {first:.2f} s, {memory:.0f} MB at most')
        if '--peer' in sys.argv:
            peer = os.path.abspath(sys.argv[sys.argv.index('--peer') + 1])
            script = os.path.join(peer, 'casus-peer.js')
            with open(script, 'w', encoding='utf-8') as out:
                out.write(PEER)
            _, seconds, memory = timed(['node', script, articles], '0')
            print(f'wink-nlp, one core: {words / seconds:,.0f} words/s, {memory:.0f} MB at most')


if __name__ == '__main__':
    main()
