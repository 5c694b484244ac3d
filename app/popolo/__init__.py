"""The register in the terms of Popolo, the data specification of civic technology."""
