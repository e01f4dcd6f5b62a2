#!/usr/bin/env node
// Opens every export of a ledger with the reader of its own format, or where that cannot be installed by the rules of its reader.
//
// usage: node readers.mjs CASUS LEDGER PACKAGES [DATASET]
//
// CASUS is the program (src/Casus.Cli/bin/Release/net10.0/Casus.Cli), PACKAGES a folder outside the repository with the readers:
//   npm install --ignore-scripts @alephdata/followthemoney@3.8.4 hyparquet@1.31.5 csv-parse@7.0.3 stixview@1.3.2 ajv@8 ajv-formats@3
// DATASET is what `--dataset` says (all). What is not installed is told and left out. Exit status 1: a reader refused something.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [casus, ledger, packages, dataset = 'all'] = process.argv.slice(2)
const require = createRequire(join(resolve(packages), 'x.js'))
const work = mkdtempSync(join(tmpdir(), 'readers-'))
const results = []

const sql = query => execFileSync(casus, ['query', ledger, '--format', 'jsonl', '--sql', query], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\n').filter(Boolean).map(JSON.parse)
const number = query => sql(query)[0].n
const lines = file => readFileSync(file, 'utf8').split('\n').filter(Boolean)

function out(format, name) {
    const path = join(work, name)
    execFileSync(casus, ['export', ledger, '--to', format, '--out', path, '--dataset', dataset], { stdio: ['ignore', 'ignore', 'ignore'] })
    return path
}

function expect(what, found, wanted) {
    if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`)
}

function check(condition, fault) {
    if (!condition) throw new Error(fault)
}

async function reader(format, name, read) {
    let version = ''
    try {
        if (name.package) {
            try {
                version = JSON.parse(readFileSync(join(packages, 'node_modules', name.package, 'package.json'), 'utf8')).version
            } catch {
                results.push([format, name.package, 'not installed', ''])
                return
            }
        }
        results.push([format, name.package ? `${name.package} ${version}` : name.rules, 'opened', await read()])
    } catch (e) {
        results.push([format, name.package ? `${name.package} ${version}` : name.rules, 'REFUSED', String(e.message).slice(0, 300)])
    }
}

// What each form should hold: events, and pairs of an actor and a recipient (one alone counts as a pair with nobody).
const chosen = dataset === 'all' ? 'true' : dataset === 'articles' ? 'e.dataset IS NULL' : `e.dataset = '${dataset}'`
const facts = `e.polarity = 'positive' AND e.certainty = 'certain' AND e.tense IN ('past', 'present')`
const side = role => `greatest(1, (SELECT count(*) FROM participants p WHERE p.document = e.document AND p.record = e.record AND p.role = '${role}'))`
const events = number(`SELECT count(*) AS n FROM events e WHERE ${chosen}`)
const pairs = (...conditions) => number(`SELECT coalesce(sum(a * r), 0)::BIGINT AS n FROM (SELECT ${side('actor')} AS a, ${side('recipient')} AS r FROM events e
    WHERE ${[chosen, ...conditions].join(' AND ')})`)
const links = number(`SELECT coalesce(sum(a * r), 0)::BIGINT AS n FROM (SELECT count(*) FILTER (role = 'actor') AS a, count(*) FILTER (role = 'recipient') AS r
    FROM events e JOIN participants p USING (document, record) WHERE ${chosen} GROUP BY e.document, e.record)`)
const tables = sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY 1").map(t => t.name)
const rows = Object.fromEntries(sql(tables.map(t => `SELECT '${t}' AS name, count(*) AS n FROM ${t}`).join(' UNION ALL ')).map(t => [t.name, t.n]))

await reader('csv', { package: 'csv-parse' }, async () => {
    const { parse } = require('csv-parse/sync')
    const folder = out('csv', 'csv')
    for (const table of tables) {
        const parsed = parse(readFileSync(join(folder, `${table}.csv`)), { columns: true, relax_column_count: false })
        expect(table, parsed.length, rows[table])
    }
    execFileSync('sha256sum', ['-c', 'SHA256SUMS', '--quiet'], { cwd: folder })
    return `${tables.length} tables, ${Object.values(rows).reduce((a, b) => a + b)} rows; checksums hold`
})

await reader('parquet', { package: 'hyparquet' }, async () => {
    const { asyncBufferFromFile, parquetReadObjects } = await import(pathToFileURL(join(resolve(packages), 'node_modules/hyparquet/src/node.js')))
    const { compressors } = await import(pathToFileURL(join(resolve(packages), 'node_modules/hyparquet-compressors/src/index.js'))).catch(() => ({}))
    const folder = out('parquet', 'parquet')
    for (const table of tables) {
        const file = await asyncBufferFromFile(join(folder, `${table}.parquet`))
        expect(table, (await parquetReadObjects({ file, compressors })).length, rows[table])
    }
    return `${tables.length} tables, ${Object.values(rows).reduce((a, b) => a + b)} rows`
})

await reader('ftm', { package: '@alephdata/followthemoney' }, async () => {
    const { Model, defaultModel } = require('@alephdata/followthemoney')
    const model = new Model(defaultModel)
    const entities = new Map()
    for (const line of lines(out('ftm', 'entities.ftm.json'))) {
        const raw = JSON.parse(line)
        const entity = model.getEntity(raw)
        check(!entities.has(entity.id), `the id ${entity.id} stands twice`)
        for (const [name, values] of Object.entries(raw.properties)) {
            const type = entity.schema.getProperty(name).type
            for (const value of values) {
                check(type.name !== 'date' || /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?)?)?$/.test(value), `${name} is no date: ${value}`)
                check(type.name !== 'url' || /^https?:\/\//.test(value), `${name} is no address: ${value}`)
                check(!['country', 'language'].includes(type.name) || type.values.has(value), `${name} is not in the model: ${value}`)
                check(!type.maxLength || value.length <= type.maxLength || type.name === 'text', `${name} is too long`)
            }
        }
        entities.set(entity.id, entity)
    }
    for (const entity of entities.values()) {
        for (const property of entity.getProperties().filter(p => p.type.isEntity)) {
            for (const value of entity.getProperty(property)) {
                const target = entities.get(value.id ?? value)
                check(target, `${property.name} points to nothing`)
                check(target.schema.isA(property.range), `${property.name} points to ${target.schema.name}, not ${property.range?.name ?? property.range}`)
            }
        }
    }
    const count = schema => [...entities.values()].filter(e => e.schema.name === schema).length
    expect('Event', count('Event'), events)
    expect('UnknownLink', count('UnknownLink'), links)
    return `${entities.size} entities: ${count('Event')} Event, ${count('UnknownLink')} UnknownLink, ${count('LegalEntity')} LegalEntity, ${count('Article')} Article`
})

// OASIS' own JSON Schemas of STIX 2.1, as stixview ships them.
await reader('stix', { package: 'stixview' }, async () => {
    const ajv = new (require('ajv').default)({ strict: false, unicodeRegExp: false })
    require('ajv-formats').default(ajv)
    const schemas = join(resolve(packages), 'node_modules/stixview/src/stix2-schemas')
    for (const folder of readdirSync(schemas)) {
        for (const file of readdirSync(join(schemas, folder))) ajv.addSchema(JSON.parse(readFileSync(join(schemas, folder, file), 'utf8')))
    }
    const schema = path => ajv.getSchema(`http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/${path}.json`)
    const shapes = { identity: schema('sdos/identity'), relationship: schema('sros/relationship'), report: schema('sdos/report') }
    const bundle = JSON.parse(readFileSync(out('stix', 'bundle.json'), 'utf8'))
    check(bundle.type === 'bundle' && /^bundle--[0-9a-f-]{36}$/.test(bundle.id), 'is no bundle')
    const ids = new Set(bundle.objects.map(o => o.id))
    expect('objects of different ids', ids.size, bundle.objects.length)
    for (const object of bundle.objects) {
        check(shapes[object.type], `unknown type ${object.type}`)
        check(shapes[object.type](object), `${object.id}: ${ajv.errorsText(shapes[object.type].errors)}`)
        for (const ref of [object.source_ref, object.target_ref, ...object.object_refs ?? []].filter(Boolean)) {
            check(ids.has(ref), `${object.id} points to nothing`)
        }
    }
    const count = type => bundle.objects.filter(o => o.type === type).length
    expect('relationships', count('relationship'), links)
    return `${bundle.objects.length} objects by OASIS' schemas of STIX 2.1: ${count('relationship')} relationship, ${count('identity')} identity, ${count('report')} report`
})

function tabs(file, header) {
    const all = lines(file).map(l => l.split('\t'))
    const width = all[0].length
    check(all.every(r => r.length === width), 'rows of different width')
    return header ? [all[0], all.slice(1)] : [width, all]
}

await reader('polecat', { rules: 'POLECAT codebook: columns and codes' }, async () => {
    const [header, found] = tabs(out('polecat', 'polecat.tsv'), true)
    expect('columns', header.length, 40)
    expect('rows', found.length, pairs(facts))
    const at = name => header.indexOf(name)
    check(found.every(r => /^[A-Z]+$/.test(r[at('Event Type')]) && Math.abs(Number(r[at('Intensity')])) <= 10 && /^[1-4]$/.test(r[at('Quad Code')])
        && /^(\d{4}-\d{2}-\d{2})?$/.test(r[at('Event Date')])), 'a row breaks the codebook')
    return `${found.length} rows of 40 columns`
})

await reader('gdelt', { rules: 'GDELT 2.0 codebook: columns and types' }, async () => {
    const [width, found] = tabs(out('gdelt', 'gdelt.csv'), false)
    expect('columns', width, 61)
    expect('rows', found.length, pairs(facts, 'e.date IS NOT NULL'))
    expect('different ids', new Set(found.map(r => r[0])).size, found.length)
    const types = { 0: /^\d+$/, 1: /^\d{8}$/, 2: /^\d{6}$/, 3: /^\d{4}$/, 4: /^\d{4}\.\d+$/, 7: /^([A-Z]{3})?$/, 17: /^([A-Z]{3})?$/, 25: /^[01]$/, 26: /^\d{3,4}$/,
        27: /^\d{3}$/, 28: /^\d{2}$/, 29: /^[1-4]$/, 31: /^\d+$/, 51: /^[0-5]$/, 53: /^([A-Z]{2})?$/, 56: /^(-?[\d.]+)?$/, 57: /^(-?[\d.]+)?$/, 59: /^\d{14}$/, 60: /./ }
    for (const row of found) {
        for (const [column, type] of Object.entries(types)) check(type.test(row[column]), `column ${column}: ${row[column]}`)
    }
    return `${found.length} rows of 61 columns, each of its type`
})

await reader('plover-json', { rules: 'PLOVER manual 2.0: fields and codes' }, async () => {
    const found = JSON.parse(readFileSync(out('plover-json', 'plover.json'), 'utf8'))
    expect('events', found.length, events)
    check(found.every(e => e.id && /^[A-Z]+$/.test(e.event) && Array.isArray(e.actor) && Array.isArray(e.recipient) && Array.isArray(e.context)
        && (!e.date || /^\d{4}-\d{2}-\d{2}$/.test(e.date))), 'an event lacks a field')
    expect('ids', new Set(found.map(e => e.id)).size, found.length)
    return `${found.length} events`
})

// brat's server/src/annotation.py: what it takes for a failed line, and projectconfig.py: what types and roles there are.
await reader('brat', { rules: "brat 1.3's parser (annotation.py), its rules" }, async () => {
    const folder = out('brat', 'brat')
    const config = readFileSync(join(folder, 'annotation.conf'), 'utf8')
    const section = name => config.split(`[${name}]\n`)[1].split('\n[')[0].split('\n').filter(Boolean)
    const kinds = new Map(section('events').map(l => [l.split(' ')[0], l]))
    const attributes = new Map(section('attributes').map(l => [l.split(' ')[0], l.split('Value:')[1].split('|')]))
    let marks = 0, groups = 0
    const found = readdirSync(folder).filter(f => f.endsWith('.ann'))
    for (const name of found) {
        const text = [...readFileSync(join(folder, name.replace(/ann$/, 'txt')), 'utf8')]
        check(!text.includes('\r'), `${name}: the text holds carriage returns, which brat's reader drops`)
        const ids = new Map()
        for (const line of lines(join(folder, name))) {
            const [id, data, tail] = line.split('\t')
            check(/^[TEA#]\d+$/.test(id) && data !== undefined, `${name}: ${line}`)
            check(!ids.has(id), `${name}: ${id} stands twice`)
            if (id[0] === 'T') {
                const [, type, spans] = data.match(/^(\S+) (.+)$/)
                const pieces = spans.split(';').map(s => s.split(' ').map(Number))
                pieces.forEach(([start, end], i) => {
                    check(start < end && end <= text.length, `${name}: ${line}`)
                    check(pieces.slice(0, i).every(([s, e]) => !(end >= s && start < e)), `${name}: pieces overlap: ${line}`)
                })
                const words = pieces.map(([start, end]) => text.slice(start, end).join('')).join(' ')
                check(line.split('\t').slice(2).join('\t') === words, `${name}: the words are others: ${line}`)
                ids.set(id, type)
                marks++
            } else if (id[0] === 'E') {
                const [head, ...parts] = data.split(' ')
                const [type, trigger] = head.split(':')
                check(kinds.has(type) && ids.get(trigger) === type, `${name}: ${line}`)
                for (const [role, target] of parts.map(p => p.split(':'))) {
                    const known = kinds.get(type).match(new RegExp(` ${role.replace(/\d+$/, '')}([*?]):(\\w+)`))
                    check(known && ids.get(target) === known[2], `${name}: ${line}`)
                }
                ids.set(id, 'EVENT')
                groups++
            } else if (id[0] === 'A') {
                const [type, target, value] = data.split(' ')
                check(ids.get(target) === 'EVENT' && attributes.get(type)?.includes(value), `${name}: ${line}`)
            } else {
                check(data.split(' ').length === 2 && ids.has(data.split(' ')[1]) && tail, `${name}: ${line}`)
            }
        }
    }
    expect('articles', found.length, number('SELECT count(DISTINCT document) AS n FROM events WHERE document > 0'))
    expect('events and attributions', groups, number(`SELECT (SELECT count(*) FROM events WHERE document > 0) + (SELECT count(*) FROM attributions
        WHERE document IN (SELECT document FROM events)) AS n`))
    return `${found.length} articles, ${marks} marks, ${groups} events and attributions`
})

// doccano's backend/data_import/pipeline/label.py: SpanLabel and RelationLabel.
await reader('doccano', { rules: "doccano 1.8's import (label.py), its rules" }, async () => {
    const found = lines(out('doccano', 'doccano.jsonl')).map(JSON.parse)
    let spans = 0, relations = 0
    const seen = new Set()
    for (const article of found) {
        const length = [...article.text].length
        const ids = new Set()
        check(article.text.length > 0, `${article.id}: no text`)
        for (const e of article.entities) {
            check(Number.isInteger(e.id) && !seen.has(e.id) && e.label && e.start_offset >= 0 && e.start_offset < e.end_offset && e.end_offset <= length, JSON.stringify(e))
            ids.add(e.id)
            seen.add(e.id)
            spans++
        }
        for (const r of article.relations) {
            check(ids.has(r.from_id) && ids.has(r.to_id) && r.type, JSON.stringify(r))
            relations++
        }
    }
    expect('articles', found.length, number('SELECT count(DISTINCT document) AS n FROM events WHERE document > 0'))
    return `${found.length} articles, ${spans} spans, ${relations} relations`
})

rmSync(work, { recursive: true })
console.log(`${ledger}: ${events} events, --dataset ${dataset}`)
for (const [format, name, state, told] of results) console.log(`${format.padEnd(12)} ${state.padEnd(14)} ${name}${told && ': '}${told}`)
process.exit(results.some(r => r[2] === 'REFUSED') ? 1 : 0)
