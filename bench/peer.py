"""One kernel in another program, for the row beside ours: peer.py NAME FILE prints seconds of the work alone (reading left out) as JSON.

Runs in a virtual environment of its own (kernels.py makes it); the data are read before the clock starts, and a small part of them is worked through
once before, so that nothing is compiled while it runs.
"""
import json
import resource
import sys
import time
import warnings


def timed(name, work):
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    told = work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"name": name, "seconds": time.perf_counter() - start, "cpu": cpu, "told": told}))


def histories(path):
    import pandas
    return pandas.read_csv(path)


def bgnbd(path, fitter="BetaGeoFitter"):
    import lifetimes
    table = histories(path)

    def fit(rows):
        model = getattr(lifetimes, fitter)()
        model.fit(rows["frequency"], rows["recency"], rows["T"])
        return {name: float(value) for name, value in model.params_.items()}
    fit(table.head(2000))
    timed("lifetimes", lambda: fit(table))


def paretonbd(path):
    bgnbd(path, "ParetoNBDFitter")


def baskets_of(path):
    """Lists of products: a line for each basket, or a line for each product of an order."""
    with open(path, encoding="utf-8") as file:
        first = file.readline().rstrip("\n").split(",")
        if "order_id" not in first:
            return [first] + [line.rstrip("\n").split(",") for line in file]
        orders, products = {}, first.index("sku")
        for line in file:
            cells = line.split(",", products + 1)
            orders.setdefault(cells[0], {})[cells[products]] = None
    return [list(items) for items in orders.values()]


def sets(path, support=0.001):
    """The search alone, in C; its rules come from the same sets in no time."""
    import fim
    baskets = baskets_of(path)
    timed("pyfim", lambda: {"itemsets": len(fim.eclat(baskets, supp=support * 100, zmin=1, report="a"))})


def rules(path, support=0.001, confidence=0.2):
    import pandas
    from mlxtend.frequent_patterns import association_rules, fpgrowth
    from mlxtend.preprocessing import TransactionEncoder
    baskets = baskets_of(path)
    encoder = TransactionEncoder()
    cells = encoder.fit(baskets).transform(baskets, sparse=True)
    table = pandas.DataFrame.sparse.from_spmatrix(cells, columns=encoder.columns_)

    def search():
        sets = fpgrowth(table, min_support=support, use_colnames=True)
        found = association_rules(sets, metric="confidence", min_threshold=confidence)
        return {"itemsets": len(sets), "rules": int((found["consequents"].map(len) == 1).sum())}
    timed("mlxtend", search)


def forecast(path, model):
    import pandas
    from statsforecast import StatsForecast
    from statsforecast.models import AutoETS, DynamicOptimizedTheta, Theta
    frames = []
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            cells = line.rstrip("\n").split(",")
            values = [float(part) for part in cells[6].split()]
            frames.append(pandas.DataFrame({"unique_id": cells[0], "ds": range(1, len(values) + 1), "y": values}))
    table = pandas.concat(frames)
    kind = {"theta": Theta, "ets": AutoETS}[model]

    def run(rows):
        return len(StatsForecast(models=[kind(season_length=12)], freq=1, n_jobs=1).forecast(df=rows, h=18))
    run(pandas.concat(frames[:2]))
    timed("statsforecast", lambda: run(table))


def main():
    warnings.simplefilter("ignore")
    name, path = sys.argv[1:3]
    if name in ("theta", "ets"):
        return forecast(path, name)
    {"bgnbd": bgnbd, "paretonbd": paretonbd, "rules": rules, "sets": sets}[name](path)


if __name__ == "__main__":
    main()
