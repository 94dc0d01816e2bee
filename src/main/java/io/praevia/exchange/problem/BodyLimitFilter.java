package io.praevia.exchange.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies that are not uploads have at most {@value #LARGEST} bytes, whatever their declared length. */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final int LARGEST = 1024 * 1024;

    private final ApiRefusal refusal;

    BodyLimitFilter(ApiRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            refusal.refuse(request, response, new Problems.BodyTooLarge());
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream inner;
        private int left = LARGEST;

        LimitedStream(ServletInputStream inner) {
            this.inner = inner;
        }

        @Override
        public int read() throws IOException {
            int next = inner.read();
            if (next >= 0 && --left < 0) {
                throw new Problems.BodyTooLarge();
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = inner.read(target, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new Problems.BodyTooLarge();
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
