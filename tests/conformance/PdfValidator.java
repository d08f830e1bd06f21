import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether files follow profiles: {@code PdfValidator ua1,2a FILE...}.
 *
 * <p>Prints for every file and profile a line {@code checked FILE PROFILE NUMBER-OF-CHECKS}, and
 * below it a line {@code failed RULE NUMBER-OF-TIMES MESSAGE} for every rule that it breaks; the
 * parts of a line are separated by tabs.
 */
public final class PdfValidator {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    try (VeraPDFFoundry foundry = Foundries.defaultInstance()) {
      for (int i = 1; i < arguments.length; i++) {
        for (String profile : arguments[0].split(",")) {
          report(foundry, arguments[i], PDFAFlavour.byFlavourId(profile));
        }
      }
    }
  }

  private static void report(VeraPDFFoundry foundry, String file, PDFAFlavour profile)
      throws Exception {
    try (InputStream stream = Files.newInputStream(Path.of(file));
        PDFAParser parser = foundry.createParser(stream, profile);
        PDFAValidator validator = foundry.createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      print("checked", file, profile.getId(), result.getTotalAssertions());
      Map<String, Integer> times = new LinkedHashMap<>();
      Map<String, String> messages = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.PASSED) {
          String rule =
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          times.merge(rule, 1, Integer::sum);
          messages.putIfAbsent(rule, assertion.getMessage());
        }
      }
      times.forEach((rule, number) -> print("failed", rule, number, messages.get(rule)));
      if (times.isEmpty() && !result.isCompliant()) {
        print("failed", "?", 1, "not compliant");
      }
    }
  }

  private static void print(Object... parts) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(part).replace('\t', ' '));
    }
    System.out.println(line.toString().replace('\n', ' '));
  }
}
