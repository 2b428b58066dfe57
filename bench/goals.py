"""The goals of each row, and the table that says who met them."""

# p50 of one user and p99 of eight in ms, actions per second with eight.
LOAD = {
    "list: page 1": (2, 10, 1500), "list: deep page": (2, 10, 1500),
    "search: 2 characters": (4, 20, 500), "search: common word": (4, 20, 500), "search: any piece": (4, 20, 500),
    "card with history": (3, 12, 1000), "create": (8, 30, 400), "edit one field": (8, 30, 400),
}
# Row to its unit, its goal, and whether less is better.
OTHER = {
    "import of 10,000 accounts with match key": ("rows/s", 10_000, False),
    "import of 541,909 purchase lines": ("s", 30, True),
    "analysis of 10,000,000 purchase lines": ("s", 3, True),
    "classes of a file of 10,000,000 lines, reading included": ("s", 4, True),
    "kernels alone, 10,000,000 lines in arrays": ("s", 0.3, True),
    "whole report on 541,909 lines of Online Retail": ("s", 2, True),
    "BG/NBD fit, 1,000,000 customers": ("s", 1, True),
    "Pareto/NBD fit, 100,000 customers": ("s", 2, True),
    "rules of 1,000,000 baskets": ("s", 0.5, True),
    "theta, 1,428 monthly series": ("s", 1.5, True),
    "ETS, 1,428 monthly series": ("s", 40, True),
    "facts written for the first time": ("s", 15, True),
    "facts compared and kept": ("s", None, True),
    "facts after one purchase": ("ms", 50, True),
    "page of the client base": ("ms", 30, True),
    "CSV of 100 MB inspected": ("s CPU", 0.3, True),
    "workbook of 1,000,000 cells inspected": ("s CPU", 2, True),
    "CommerceML of 100 MB inspected": ("s CPU", 3, True),
    "bank statement of 100,000 documents inspected": ("s CPU", 1, True),
    "doubles in 100,000 records": ("s CPU", 10, True),
    "doubles in 100,000 records: memory": ("MiB", 1024, True),
    "doubles in 100,000 records: precision": ("", .98, False),
    "doubles in 100,000 records: F1": ("", .95, False),
    "doubles in febrl 4: F1": ("", .999, False),
    "doubles in febrl 3: F1": ("", .995, False),
    "server memory after the load": ("MiB", 150, True),
    "start to first answer": ("s", 0.5, True),
    "release binary, stripped": ("MB", 100, True),
}


def met(row):
    """True, False, or None where there is no goal or no figure."""
    if row.get("fault"):
        return False if row.get("kind") == "load" or row["name"] in OTHER else None
    if row.get("kind") == "load" and row["name"] in LOAD:
        p50, p99, rate = LOAD[row["name"]]
        return row["p50"] <= p50 and row["p99"] <= p99 and row["per_second"] >= rate
    if row["name"] in OTHER and "value" in row:
        _, goal, less = OTHER[row["name"]]
        if goal is None:
            return None
        return row["value"] <= goal if less else row["value"] >= goal
    return None


def figure(value):
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def cells(row):
    name = row["name"] + (" (bare SQL)" if row.get("kind") == "bare" else "")
    word = {True: "yes", False: "NO", None: ""}[met(row)]
    if row.get("fault"):
        return [row["engine"], name, row["fault"][:90], "", "", word]
    if "p50" in row:
        goal = LOAD.get(row["name"]) if row.get("kind") == "load" else None
        figures = [figure(row["p50"]), figure(row["p99"]), figure(row["per_second"])]
        if goal:
            figures = [f"{mine} ({figure(wanted)})" for mine, wanted in zip(figures, goal)]
        return [row["engine"], name, *figures, word]
    unit, goal, _ = OTHER.get(row["name"], (row.get("unit", ""), None, None))
    shown = f"{figure(row['value'])} {unit}" + (f" ({figure(goal)})" if goal is not None else "")
    return [row["engine"], name, shown, row.get("note", ""), "", word]


def table(rows):
    """Markdown; the goal stands in brackets behind each figure."""
    head = ["engine", "row", "p50 ms, 1 user", "p99 ms, 8 users", "per second, 8 users", "met"]
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, ["---"] * 6, *map(cells, rows)])
