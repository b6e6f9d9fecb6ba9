"""Python Record Linkage Toolkit: blocking, thresholds, and its unsupervised ECM. pip install recordlinkage

python3 with_recordlinkage.py all|four OUT.csv RECORDS.csv [OTHER.csv]
"""

import sys

import pandas
import recordlinkage

fields, out, *files = sys.argv[1:]
tables = [pandas.read_csv(file, skipinitialspace=True, dtype=str).set_index("rec_id") for file in files]

index = recordlinkage.Index()
for block in ("given_name", "surname", "date_of_birth"):
    index.block(block)
pairs = index.index(*tables)

compare = recordlinkage.Compare()
compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
compare.exact("date_of_birth", "date_of_birth")
compare.exact("suburb", "suburb")
if fields == "all":
    compare.exact("state", "state")
    compare.exact("postcode", "postcode")
    compare.string("address_1", "address_1", method="levenshtein", threshold=0.85)
features = compare.compute(pairs, *tables)

classifier = recordlinkage.ECMClassifier()
classifier.fit(features)
found = classifier.prob(features).rename("probability").to_frame()
found.index.names = ["record_a", "record_b"]
found[found["probability"] >= 0.5].reset_index().to_csv(out, index=False)
