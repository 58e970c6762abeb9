package io.langyan.cli.city;

import java.util.List;

/**
 * A company of the city.
 *
 * @param index place among the companies
 * @param account its account
 * @param clerk index of the citizen who operates the account
 * @param division where it sits, a GB/T 2260 code
 * @param suppliers accounts of the companies it buys from
 */
public record Company(int index, String account, int clerk, String division, List<String> suppliers) {
    /** Copies the list. */
    public Company {
        suppliers = List.copyOf(suppliers);
    }

    /** The company's place in the city: never its account. */
    @Override
    public String toString() {
        return "Company[" + index + "]";
    }
}
