"""Makes the report from the workbook: ``python generate_report.py --help``."""

import sys

from progress_report.start import main

if __name__ == "__main__":
    sys.exit(main())
