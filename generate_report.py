"""Makes the report from the workbook: ``python generate_report.py --help``."""

import sys

try:
    from progress_report.start import main
except KeyboardInterrupt:  # stopped before the program could listen
    sys.exit(2)

if __name__ == "__main__":
    sys.exit(main())
