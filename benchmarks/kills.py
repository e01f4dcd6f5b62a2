#!/usr/bin/env python3
"""Safety of `casus code` and `casus import`: processes killed at random moments.

usage: kills.py CASUS [--kills K] [--articles N] [--rows N]

CASUS is the program (src/Casus.Cli/bin/Release/net10.0/Casus.Cli). First codes N made-up articles and imports N made-up rows without
harm. Then K times (200) in turn codes and imports the same into another ledger and kills the process at a random moment. After each
kill the ledger opens, every document in it is there whole, the file wholly or not at all, nothing twice, and nothing gone that was
there before the kill; where all articles or all rows are there, it begins anew every other time. In the end the same commands finish
the job and the ledger holds what the first one does, which reports belong together included.
"""
import collections, json, os, random, subprocess, sys, tempfile, time

PEOPLE = 'Kazakhstan Uzbekistan Norway Peru Ghana Nepal Chile Kenya Japan Jordan'.split()
DEEDS = ['sanctioned', 'criticized', 'accused', 'threatened', 'met', 'praised']
# A document's rows of one table, whatever its number in the ledger: how many, and what they say.
ROWS = """SELECT d.id AS document, '{table}' AS of, count(*) AS rows, sum(hash(regexp_replace(t::VARCHAR, '''document'': -?[0-9]+', ''))::HUGEINT)::VARCHAR AS held
FROM {table} t JOIN documents d USING (document) GROUP BY ALL"""
TABLES = 'sections sentences events attributions participants words causes'.split()


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


def articles(count, folder):
    dice = random.Random(3)
    os.mkdir(folder)
    for number in range(count):
        first, second, third = dice.sample(PEOPLE, 3)
        with open(os.path.join(folder, f'{number:05}.txt'), 'w') as out:
            out.write(f'Dispute number {number}\n\nThe government of {first} {dice.choice(DEEDS)} {second} on Tuesday over case {number}.\n\n'
                      f'{third} said that {first} had {dice.choice(DEEDS)} {second}. {second} denied it.\n')


def rows(count, path):
    with open(path, 'w') as out:
        for number in range(count):
            day = f'202403{number * 31 // count + 1:02}'
            actor = lambda code: [code + 'GOV', code, code] + [''] * 4 + ['GOV', '', '']
            fields = [str(number + 1), day, day[:6], day[:4], '2024.2'] + actor('KAZ') + actor('RUS') + [
                '1', '111', '111', '11', '3', '-2.0', '1', '1', '1', '0.5'] + (['1', 'Kazakhstan', 'KZ', 'KZ', '', '48', '68', 'KZ'] * 3) + [
                day + '120000', f'https://news.example/{number}']
            out.write('\t'.join(fields) + '\n')


def ask(casus, ledger, sql):
    asked = subprocess.run([casus, 'query', ledger, '--format', 'jsonl', '--sql', sql], capture_output=True, text=True)
    assert asked.returncode == 0, asked.stderr
    return [json.loads(line) for line in asked.stdout.splitlines()]


def held(casus, ledger):
    """What each document consists of, and how many rows of the file there are."""
    if not os.path.exists(ledger):
        return {}, 0
    documents = collections.defaultdict(dict)
    ids = ask(casus, ledger, 'SELECT id, count(*) AS times FROM documents GROUP BY id')
    assert all(row['times'] == 1 for row in ids), 'a document twice'
    for row in ids:
        documents[row['id']] = {}
    for row in ask(casus, ledger, ' UNION ALL '.join(ROWS.format(table=table) for table in TABLES)):
        documents[row['document']][row['of']] = (row['rows'], row['held'])
    orphans = ask(casus, ledger, 'SELECT count(*) AS n FROM events WHERE document > 0 AND document NOT IN (SELECT document FROM documents)')
    assert orphans[0]['n'] == 0, 'events without their document'
    imported = ask(casus, ledger, "SELECT count(*) AS n, count(DISTINCT id) AS ids, (SELECT coalesce(sum(events), 0)::INTEGER FROM datasets) AS told "
                                  "FROM events WHERE dataset = 'gdelt'")[0]
    assert imported['n'] == imported['ids'] == imported['told'], imported
    return dict(documents), imported['n']


def together(casus, ledger):
    """Which reports tell of one event, whatever the events' numbers."""
    return ask(casus, ledger, '''SELECT list_sort(list(d.id || '.' || c.record::VARCHAR))::VARCHAR AS reports
                                 FROM clusters c JOIN documents d USING (document) GROUP BY cluster ORDER BY 1''')


def main():
    casus, kills = sys.argv[1], option('--kills', 200)
    with tempfile.TemporaryDirectory() as folder:
        texts, file = os.path.join(folder, 'articles'), os.path.join(folder, 'rows.CSV')
        articles(option('--articles', 1500), texts)
        rows(option('--rows', 100_000), file)
        commands = {'code': ['code', texts, '--fast'], 'import': ['import', file]}
        seconds, whole = {}, os.path.join(folder, 'whole.duckdb')
        for name, command in commands.items():
            begun = time.monotonic()
            subprocess.run([casus, *command, '--ledger', whole], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            seconds[name] = time.monotonic() - begun
        whole_documents, whole_rows = held(casus, whole)
        print(f'whole: {len(whole_documents):,} documents in {seconds["code"]:.1f} s, {whole_rows:,} rows in {seconds["import"]:.1f} s', flush=True)

        ledger, dice, done = os.path.join(folder, 'killed.duckdb'), random.Random(4), collections.Counter()
        before = {}, 0
        for kill in range(kills):
            name = ('code', 'import')[kill % 2]
            process = subprocess.Popen([casus, *commands[name], '--ledger', ledger], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(dice.uniform(0, seconds[name] * 1.5))
            done[name, 'killed' if process.poll() is None else 'had ended'] += 1
            process.kill()
            process.wait()
            documents, imported = held(casus, ledger)
            assert all(whole_documents[known] == parts for known, parts in documents.items()), 'a document is not whole'
            assert imported in (0, whole_rows), imported
            assert before[0].keys() <= documents.keys() and before[1] <= imported, 'something is lost that was there before the kill'
            before = documents, imported
            done['documents', 'none' if not documents else 'all' if len(documents) == len(whole_documents) else 'some'] += 1
            done['rows', 'all' if imported else 'none'] += 1
            # Then the next kill meets a ledger that holds all, or none.
            if (len(documents) == len(whole_documents) or imported) and dice.random() < 0.5:
                # Its log goes too, where the killed process left one.
                for left in (ledger, ledger + '.wal'):
                    if os.path.exists(left):
                        os.remove(left)
                before = {}, 0
            if kill % 20 == 19:
                print(f'{kill + 1} kills: {dict(done)}', flush=True)
        for command in commands.values():
            subprocess.run([casus, *command, '--ledger', ledger], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert held(casus, ledger) == (whole_documents, whole_rows)
        assert together(casus, ledger) == together(casus, whole), 'reports are put together otherwise'
        print(f'{kills} kills: nothing lost, nothing half, nothing twice; {dict(done)}')


main()
