#!/usr/bin/env python3
"""Speed, memory and safety of `casus import` on made-up rows in GDELT's layout.

usage: import.py CASUS [--rows N] [--kills K]
       import.py --write FILE [--rows N] [--month 2022-01]

CASUS is the program (src/Casus.Cli/bin/Release/net10.0/Casus.Cli). Makes N rows (5,000,000) of 61 columns, imports them once, and
tells rows a second, CPU time and peak memory. With --kills, imports again into a new ledger K times, each time killing the process
at a random moment; after each kill the ledger holds all of a file or nothing of it, and in the end every row once. The second form
only writes a month of such rows to a file.
"""
import calendar, datetime, os, random, resource, subprocess, sys, tempfile, time

COUNTRIES = 'USA RUS KAZ CHN UKR GBR FRA DEU IRN ISR PSE ROM TMP AFR EUR'.split()
PLACES = 'US RS KZ CH UP UK FR GM IR IS GZ RO TT OC'.split()
ROLES = ['GOV', 'MIL', 'COP', 'REB', 'MED', 'OPP', 'CVL', 'BUS', '', '']
CODES = '010 020 036 042 043 051 0841 112 1411 145 160 163 173 182 190 193 2041 1823 0211 0871 111 030 061'.split()


def rows(count, path, year=2024, month=3):
    dice = random.Random(1)

    def actor():
        if dice.random() < .12:
            return [''] * 10
        country, role = dice.choice(COUNTRIES), dice.choice(ROLES)
        return [country + role, f'ACTOR {dice.randrange(3000)}', country, '', '', '', '', role, '', '']

    def place():
        if dice.random() < .1:
            return ['0'] + [''] * 7
        code = dice.choice(PLACES)
        return [str(dice.randrange(1, 6)), f'Place {dice.randrange(5000)}, Region, Country', code, code + '01', '',
                f'{dice.uniform(-60, 70):.4f}', f'{dice.uniform(-170, 170):.4f}', f'-{dice.randrange(3000000)}']

    middles, days = [], calendar.monthrange(year, month)[1]
    for _ in range(20000):
        code, mentions = dice.choice(CODES), dice.randrange(1, 40)
        middles.append('\t'.join(
            actor() + actor() + [str(dice.randrange(2)), code, code[:3], code[:2], str(dice.randrange(1, 5)), f'{dice.uniform(-10, 10):.1f}',
                                 str(mentions), '1', str(mentions), f'{dice.uniform(-12, 8):.14f}'] + place() + place() + place()))
    with open(path, 'w') as out:
        for number in range(count):
            day = datetime.date(year, month, 1) + datetime.timedelta(days=number * days // count)
            stamp = day.strftime('%Y%m%d')
            out.write(f'{1150000000 + number}\t{stamp}\t{stamp[:6]}\t{stamp[:4]}\t{day.year + day.timetuple().tm_yday / 365:.4f}\t'
                      f'{middles[dice.randrange(20000)]}\t{stamp}123000\thttps://news.example/{number}/an-article-about-things\n')


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


def held(casus, ledger):
    asked = subprocess.run([casus, 'query', ledger, '--format', 'csv', '--sql', 'SELECT count(*) AS n, count(DISTINCT id) AS ids FROM events'],
                           capture_output=True, text=True, check=True)
    return tuple(int(n) for n in asked.stdout.split('\n')[1].split(','))


def main():
    if sys.argv[1] == '--write':
        month = sys.argv[sys.argv.index('--month') + 1] if '--month' in sys.argv else '2024-03'
        rows(option('--rows', 1_000_000), sys.argv[2], *map(int, month.split('-')))
        return
    casus, count, kills = sys.argv[1], option('--rows', 5_000_000), option('--kills', 0)
    with tempfile.TemporaryDirectory() as folder:
        file, ledger = os.path.join(folder, 'rows.CSV'), os.path.join(folder, 'ledger.duckdb')
        rows(count, file)
        print(f'{count:,} rows, {os.path.getsize(file) / 1e6:,.0f} MB', flush=True)
        begun = time.monotonic()
        subprocess.run([casus, 'import', file, '--ledger', ledger], check=True)
        seconds, used = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f'{seconds:.1f} s, {count / seconds:,.0f} rows/s, CPU {used.ru_utime + used.ru_stime:.1f} s, '
              f'peak {used.ru_maxrss / 1024:,.0f} MB, ledger {os.path.getsize(ledger) / 1e6:,.0f} MB', flush=True)
        whole = held(casus, ledger)
        os.remove(ledger)
        dice, seen = random.Random(2), {}
        for _ in range(kills):
            process = subprocess.Popen([casus, 'import', file, '--ledger', ledger], stderr=subprocess.DEVNULL)
            time.sleep(dice.uniform(0, seconds * 1.1))
            process.kill()
            process.wait()
            now = held(casus, ledger) if os.path.exists(ledger) else (0, 0)
            seen[now] = seen.get(now, 0) + 1
            assert now in ((0, 0), whole), now
            if now == whole:
                # It was done before it was killed: from the beginning again.
                os.remove(ledger)
        if kills:
            subprocess.run([casus, 'import', file, '--ledger', ledger], check=True)
            assert held(casus, ledger) == whole
            print(f'{kills} kills: nothing half, nothing doubled, every row once in the end; seen {seen}')


main()
