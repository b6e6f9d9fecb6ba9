"""Splink 3.9 on DuckDB, trained without labels. pip install 'splink==3.9.*'

python3 with_splink.py all|four OUT.csv RECORDS.csv [OTHER.csv]
"""

import sys

import pandas
import splink.duckdb.comparison_library as cl
from splink.duckdb.linker import DuckDBLinker

fields, out, *files = sys.argv[1:]
tables = [pandas.read_csv(file, skipinitialspace=True, dtype=str) for file in files]

comparisons = [
    cl.jaro_winkler_at_thresholds("given_name", [0.9, 0.7], term_frequency_adjustments=True),
    cl.jaro_winkler_at_thresholds("surname", [0.9, 0.7], term_frequency_adjustments=True),
    cl.levenshtein_at_thresholds("date_of_birth", [1, 2]),
    cl.levenshtein_at_thresholds("suburb", [2], term_frequency_adjustments=True),
]
if fields == "all":
    comparisons += [
        cl.levenshtein_at_thresholds("postcode", [1, 2]),
        cl.levenshtein_at_thresholds("street_number", [1]),
        cl.levenshtein_at_thresholds("address_1", [2], term_frequency_adjustments=True),
        cl.exact_match("state"),
    ]

same = "l.{0} = r.{0}"
blocks = [same.format(column) for column in ("date_of_birth", "surname", "given_name", "suburb")]
sure = f"{same.format('given_name')} and {same.format('surname')} and {same.format('date_of_birth')}"
linker = DuckDBLinker(
    tables if len(tables) > 1 else tables[0],
    {
        "link_type": "link_only" if len(tables) > 1 else "dedupe_only",
        "unique_id_column_name": "rec_id",
        "blocking_rules_to_generate_predictions": blocks,
        "comparisons": comparisons,
    },
)
linker.estimate_probability_two_random_records_match([sure], recall=0.6)
linker.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
for block in blocks[:3]:
    linker.estimate_parameters_using_expectation_maximisation(block)
found = linker.predict(threshold_match_probability=0.5).as_pandas_dataframe()
found = found.rename(columns={"rec_id_l": "record_a", "rec_id_r": "record_b", "match_probability": "probability"})
found[["record_a", "record_b", "probability"]].to_csv(out, index=False)
