"""Makes english.txt from the package spacy-lookups-data 1.0.5, unpacked in a folder.

    pip download --no-deps spacy-lookups-data==1.0.5 && unzip spacy_lookups_data-*.whl -d FOLDER
    python3 make.py FOLDER > english.txt
"""
import collections
import gzip
import json
import math
import sys

WORDS = 60000
folder = sys.argv[1] + "/spacy_lookups_data/data/"


def load(name):
    with gzip.open(folder + name) as file:
        return json.load(file)


clusters = load("en_lexeme_cluster.json.gz")
logs = load("en_lexeme_prob.json.gz")
wordnet = load("en_lemma_index.json.gz")
parts = {"noun": 1, "verb": 2, "adj": 4, "adv": 8}

spellings = collections.defaultdict(list)
for word in logs:
    bare = word.replace("-", "").replace("'", "")
    if bare.isascii() and bare.isalpha() and len(word) < 24:
        spellings[word.lower()].append(word)

classes = collections.Counter()
for part, bit in parts.items():
    for word in wordnet[part]:
        classes[word] |= bit

rows = []
for form, found in spellings.items():
    share = {word: math.exp(logs[word]) for word in found}
    total = sum(share.values())
    small = share.get(form, 0) / total
    casing = 3 if small < 0.25 else 2 if small < 0.7 else 1
    known = [word for word in found if clusters.get(word)]
    cluster = clusters[max(known, key=share.get)] if known else 0
    if cluster or classes[form]:
        rows.append((total, form, cluster, classes[form] | casing << 4))

groups = collections.defaultdict(list)
for total, form, cluster, bits in sorted(rows, reverse=True)[:WORDS]:
    groups[cluster, bits].append(form)
for (cluster, bits), forms in sorted(groups.items()):
    print(f"{cluster:x} {bits:x}", *sorted(forms))
