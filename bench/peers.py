"""The same examination of a purchase file by other programs: RFM, ABC by revenue and by margin, XYZ of articles, Pareto, cohorts.

    peers.py duckdb|polars|pandas FILE      prints {"seconds", "cpu", "mib", "customers", "abc"} as JSON
"""
import json
import os
import resource
import sys
import time


def of_duckdb(path):
    import duckdb
    base = duckdb.connect()
    base.execute("SET threads = 2")
    base.execute(f"""CREATE TABLE p AS SELECT order_id, customer_id, date, sku, quantity, CAST(round(revenue * 100) AS BIGINT) revenue,
                     CAST(round(cost * 100) AS BIGINT) cost FROM read_csv('{path}')""")
    base.execute("""CREATE TABLE c AS SELECT customer_id, (SELECT max(date) FROM p) - max(date) r, count(DISTINCT order_id) f, sum(revenue) m,
                    sum(revenue - cost) g, min(date) d FROM p GROUP BY 1""")
    base.execute("""WITH q AS (SELECT rank() OVER (ORDER BY r DESC) r, rank() OVER (ORDER BY f) f, rank() OVER (ORDER BY m) m, count(*) OVER () n FROM c)
                    SELECT 5 * (r - 1) // n, 5 * (f - 1) // n, 5 * (m - 1) // n, count(*) FROM q GROUP BY 1, 2, 3""").fetchall()
    abc = base.execute("""WITH a AS (SELECT sum(m) OVER (ORDER BY m DESC, customer_id) - m bm, sum(m) OVER () tm,
                          sum(g) OVER (ORDER BY g DESC, customer_id) - g bg, sum(g) OVER () tg FROM c)
                          SELECT CASE WHEN bm < .8 * tm THEN 'A' WHEN bm < .95 * tm THEN 'B' ELSE 'C' END ||
                          CASE WHEN bg < .8 * tg THEN 'A' WHEN bg < .95 * tg THEN 'B' ELSE 'C' END, count(*) FROM a GROUP BY 1""").fetchall()
    base.execute("""WITH m AS (SELECT sku, date_trunc('month', date) k, sum(quantity) q FROM p GROUP BY 1, 2)
                    SELECT sku, sum(q), sum(q * q) FROM m GROUP BY 1""").fetchall()
    base.execute("""WITH k AS (SELECT p.customer_id, date_trunc('month', c.d) o, date_diff('month', c.d, p.date) k FROM p JOIN c USING (customer_id))
                    SELECT o, k, count(DISTINCT customer_id) FROM k GROUP BY 1, 2""").fetchall()
    return base.execute("SELECT count(*) FROM c").fetchone()[0], dict(abc)


def of_polars(path):
    import polars as pl
    lines = pl.read_csv(path, columns=["order_id", "customer_id", "date", "sku", "quantity", "revenue", "cost"], try_parse_dates=True)
    lines = lines.with_columns((pl.col("revenue") * 100).round().cast(pl.Int64), (pl.col("cost") * 100).round().cast(pl.Int64))
    c = lines.group_by("customer_id").agg(r=pl.col("date").max(), f=pl.col("order_id").n_unique(), m=pl.col("revenue").sum(),
                                          g=(pl.col("revenue") - pl.col("cost")).sum(), d=pl.col("date").min())
    scores = [(pl.col(name).rank("min").cast(pl.Int64) - 1) * 5 // c.height for name in ("r", "f", "m")]
    c.with_columns(*scores).group_by("r", "f", "m").len()

    def classes(name):
        order = c.sort(name, "customer_id", descending=[True, False]).with_columns(b=pl.col(name).cum_sum() - pl.col(name), t=pl.col(name).sum())
        return order.select("customer_id", pl.when(pl.col("b") < .8 * pl.col("t")).then(pl.lit("A")).when(pl.col("b") < .95 * pl.col("t"))
                            .then(pl.lit("B")).otherwise(pl.lit("C")).alias("abc_" + name))
    abc = classes("m").join(classes("g"), on="customer_id").group_by(pl.col("abc_m") + pl.col("abc_g")).len()
    lines.group_by("sku", pl.col("date").dt.truncate("1mo")).agg(pl.col("quantity").sum()).group_by("sku").agg(pl.col("quantity").std(ddof=0))
    born = lines.select("customer_id", "date").join(c.select("customer_id", "d"), on="customer_id")
    months = (pl.col("date").dt.year() - pl.col("d").dt.year()) * 12 + pl.col("date").dt.month() - pl.col("d").dt.month()
    born.group_by(pl.col("d").dt.truncate("1mo"), months.alias("k")).agg(pl.col("customer_id").n_unique())
    return c.height, dict(abc.rows())


def of_pandas(path):
    import pandas as pd
    lines = pd.read_csv(path, usecols=["order_id", "customer_id", "date", "sku", "quantity", "revenue", "cost"], parse_dates=["date"])
    lines["revenue"] = (lines.revenue * 100).round().astype("int64")
    lines["g"] = lines.revenue - (lines.cost * 100).round().astype("int64")
    group = lines.groupby("customer_id")
    c = pd.DataFrame({"r": group.date.max(), "f": group.order_id.nunique(), "m": group.revenue.sum(), "g": group.g.sum(), "d": group.date.min()})
    scores = [((c[name].rank(method="min") - 1) * 5 // len(c)).astype(int) for name in ("r", "f", "m")]
    pd.Series(1, index=c.index).groupby(scores).sum()

    def classes(name):
        order = c[name].sort_values(ascending=False, kind="stable")
        share = (order.cumsum() - order) / order.sum()
        return share.map(lambda value: "A" if value < .8 else "B" if value < .95 else "C")
    abc = (classes("m") + classes("g")).value_counts()
    month = lines.date.dt.year * 12 + lines.date.dt.month
    lines.groupby(["sku", month]).quantity.sum().groupby("sku").std(ddof=0)
    born = lines.customer_id.map(c.d.dt.year * 12 + c.d.dt.month)
    lines.customer_id.groupby([born, month - born]).nunique()
    return len(c), abc.to_dict()


if __name__ == "__main__":
    start = time.perf_counter()
    customers, abc = {"duckdb": of_duckdb, "polars": of_polars, "pandas": of_pandas}[sys.argv[1]](sys.argv[2])
    spent, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"seconds": spent, "cpu": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss / 1024, "customers": customers,
                      "abc": {key: int(value) for key, value in sorted(abc.items())}}))
    sys.stdout.flush()
    os._exit(0)                                           # freeing what they hold is not part of the work
