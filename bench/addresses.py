"""The addresses that the bench asks for, at least 1,000 different ones a row, drawn from what the base holds."""
import random
import re
import urllib.parse
from collections import Counter

from make_base import CITIES, PLACES

LIST, DEEP, SEARCH, CARD = "/accounts?sort=name", "/accounts?sort=name&after={}", "/search?q={}", "/accounts/{}"
LIST_OF_TOWN = "/accounts?sort=name&city={}&back={}"    # page 1 of a narrowed list: a town; a list does not look at back, it makes another address of it


def quoted(text):
    return urllib.parse.quote(text, safe="")


def first_pages(accounts, chance):
    """Every second one is the plain first page, the others are first pages of lists narrowed in 1,000 and more ways."""
    towns = [f"{city} {place}".strip() for city in CITIES for place in PLACES]
    narrow = [LIST_OF_TOWN.format(quoted(chance.choice(towns)), quoted(chance.choice(accounts)["name"][5:8].strip())) for _ in range(1500)]
    return [address for pair in zip([LIST] * len(narrow), narrow) for address in pair]


def in_any_case(piece, chance):
    return chance.choice((piece, piece.lower(), piece.upper(), piece.capitalize()))


def pieces(accounts, length, number, chance):
    """Pieces of names of that length, wherever they stand, in any case."""
    found = set()
    for _ in range(number * 5):                           # of short pieces there are not that many
        name = chance.choice(accounts)["name"]
        start = chance.randrange(max(1, len(name) - length))
        piece = name[start:start + length].strip(" «»\"")
        if len(piece) >= min(length, 2):
            found.add(in_any_case(piece, chance))
    return chance.sample(sorted(found), min(number, len(found)))


def common_pieces(accounts, number, chance):
    """Words that stand in one name of a hundred and more, and their pieces of three letters and more: each finds a thousand names."""
    words = Counter(word for account in chance.sample(accounts, min(5000, len(accounts))) for word in set(re.findall(r"\w{3,}", account["name"])))
    least = min(5000, len(accounts)) / 100
    found = {in_any_case(word[i:j], chance) for word, times in words.items() if times >= least for _ in range(3)
             for i in range(len(word) - 2) for j in range(i + 3, len(word) + 1)}
    return chance.sample(sorted(found), min(number, len(found)))


def searches(accounts, chance):
    """Name of the row to its addresses."""
    short, common = pieces(accounts, 2, 1500, chance), common_pieces(accounts, 1500, chance)
    longer = [p for n in (3, 4, 5, 6, 8) for p in pieces(accounts, n, 300, chance)]
    rows = {"search: 2 characters": short, "search: common word": common, "search: any piece": longer + short[:300] + common[:300]}
    return {name: mixed([SEARCH.format(quoted(p)) for p in found], chance) for name, found in rows.items()}


def mixed(addresses, chance):
    chance.shuffle(addresses)
    return addresses


def all_rows(accounts, cursors, seed=1):
    """Name of the row to its list of addresses."""
    chance = random.Random(seed)
    cards = [CARD.format(a["id"]) for a in chance.sample(accounts, min(len(accounts), 5000))]
    return {"list: page 1": mixed(first_pages(accounts, chance), chance), "list: deep page": mixed([DEEP.format(quoted(str(c))) for c in cursors], chance),
            **searches(accounts, chance), "card with history": cards}
