"""What Anki's official library takes for the same work; bench runs it in its own process.

usage: anchor.py WORK csv FILE                import a CSV of cards into a fresh collection
       anchor.py WORK again FILE CHANGED      import it again, then with changes; two figures
       anchor.py WORK make FILE ANSWERS       the collection that the rest reads
       anchor.py WORK first | answer COUNT | stats | small
Each prints `own MILLISECONDS`, its own time without Python's start, as its last line.
"""
import os, random, shutil, sqlite3, sys, time
from anki.collection import Collection, ImportCsvRequest

work, task, *rest = sys.argv[1:]


def own(seconds):
    print("own %.3f" % (seconds * 1e3), flush=True)


def fresh(name):
    folder = os.path.join(work, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return os.path.join(folder, "collection.anki2")


def take(collection, file):
    kind = collection.models.by_name("Basic")
    data = collection.get_csv_metadata(file, None)
    data.deck_id = collection.decks.id("Bench")
    data.global_notetype.id = kind["id"]
    began = time.perf_counter()
    collection.import_csv(ImportCsvRequest(path=file, metadata=data))
    return time.perf_counter() - began


def big():
    collection = Collection(os.path.join(work, "anki-big", "collection.anki2"))
    collection.decks.set_current(collection.decks.id("Bench"))
    return collection


if task == "csv":
    collection = Collection(fresh("anki-csv"))
    seconds = take(collection, rest[0])
    collection.close()
    own(seconds)
elif task == "again":
    collection = Collection(fresh("anki-again"))
    take(collection, rest[0])
    print("same %.3f" % (take(collection, rest[0]) * 1e3))
    own(take(collection, rest[1]))
    collection.close()
elif task == "make":
    path = fresh("anki-big")
    collection = Collection(path)
    take(collection, rest[0])
    deck = collection.decks.id("Bench")
    limits = collection.decks.config_dict_for_deck_id(deck)
    limits["new"]["perDay"], limits["rev"]["perDay"] = 20, 9999
    collection.decks.update_config(limits)
    collection.close()
    chance, answers, now = random.Random(7), int(rest[1]), int(time.time())
    database = sqlite3.connect(path)
    created = now - now % 86400 + 4 * 3600 - 1500 * 86400
    database.execute("update col set crt = ?", (created,))
    today = (now - created) // 86400
    cards = [row[0] for row in database.execute("select id from cards order by id")]
    states, rows = [], []
    for index, card in enumerate(cards):
        share = answers * (index + 1) // len(cards) - answers * index // len(cards)
        interval = int(1 + chance.expovariate(1 / 60))
        due = today if chance.random() < 0.05 else today + 1 + int(chance.random() * interval)
        states.append((due, interval, chance.choice((1300, 2100, 2500, 2650)), share, card))
        days = sorted(chance.sample(range(1, 1095), min(share, 1094)), reverse=True)
        for place, day in enumerate(days):
            grade = chance.choices((1, 2, 3, 4), (8, 8, 74, 10))[0]
            at = (now - day * 86400) * 1000 - chance.randrange(15 * 3600 * 1000)
            rows.append([at, card, grade, min(1500, 3**place), min(1500, 3**place // 3),
                         int(min(60000, chance.lognormvariate(8.8, 0.6))), 0 if place < 2 else 1])
    rows.sort()
    for before, after in zip(rows, rows[1:]):
        after[0] = max(after[0], before[0] + 1)
    database.executemany(
        "update cards set type=2, queue=2, due=?, ivl=?, factor=?, reps=?, lapses=0 where id=?", states)
    database.executemany("insert into revlog values (?,?,-1,?,?,?,2500,?,?)", rows)
    database.commit()
    database.close()
    Collection(path).close()
elif task == "first":
    began = time.perf_counter()
    collection = big()
    collection.sched.get_queued_cards(fetch_limit=1)
    seconds = time.perf_counter() - began
    collection.close()
    own(seconds)
elif task == "answer":
    from anki.cards import Card
    from anki.scheduler.v3 import CardAnswer

    target = os.path.join(work, "anki-answer")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(os.path.join(work, "anki-big"), target)
    collection = Collection(os.path.join(target, "collection.anki2"))
    collection.decks.set_current(collection.decks.id("Bench"))
    collection.sched.get_queued_cards(fetch_limit=1)
    took = []
    for _ in range(int(rest[0])):
        began = time.perf_counter()
        queue = collection.sched.get_queued_cards(fetch_limit=1)
        chosen = time.perf_counter() - began
        card = Card(collection)
        card._load_from_backend_card(queue.cards[0].card)
        card.start_timer()
        answer = collection.sched.build_answer(
            card=card, states=queue.cards[0].states, rating=CardAnswer.GOOD)
        began = time.perf_counter()
        collection.sched.answer_card(answer)
        took.append(chosen + time.perf_counter() - began)
    collection.close()
    own(sorted(took)[len(took) // 2])
elif task == "stats":
    from anki.stats_pb2 import GraphsRequest

    collection = big()
    request = GraphsRequest(search="", days=0).SerializeToString()
    began = time.perf_counter()
    collection._backend.graphs_raw(request)
    seconds = time.perf_counter() - began
    collection.close()
    own(seconds)
elif task == "small":
    began = time.perf_counter()
    collection = Collection(os.path.join(work, "anki-small.anki2"))
    collection.sched.deck_due_tree()
    seconds = time.perf_counter() - began
    collection.close()
    own(seconds)
