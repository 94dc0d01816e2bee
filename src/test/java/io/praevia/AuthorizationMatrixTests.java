package io.praevia;

import io.praevia.matrix.Matrix;
import io.praevia.support.PraeviaTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every endpoint has a row in {@code authorization-matrix.csv}, and every cell is true. A new endpoint: write its row
 * with the method, the pattern and what is sent, leave the cells empty (or write nothing at all), run with
 * {@code -Dpraevia.matrix.rewrite=true}, and read what was filled in as a reviewer would.
 */
@PraeviaTest
class AuthorizationMatrixTests {

    @Autowired
    private Matrix matrix;

    @Test
    void everyEndpointAnswersEveryPersonAsTheTableSays() throws IOException {
        matrix.check(Boolean.getBoolean("praevia.matrix.rewrite"));
    }
}
