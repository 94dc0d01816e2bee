package io.praevia.record.pdf;

import io.praevia.questionnaire.AnswerText;
import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Section;
import io.praevia.record.page.Blocks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** One answer in each of many scripts, as a record prints it. */
public final class Scripts {

    public static final List<String> ARABIC = List.of(
            "تُجمع بيانات الشراء لاختيار العروض المناسبة فقط، ولا تُستخدم لأي غرض آخر.",
            "يرسل النظام (CRM) رسالة واحدة في 24 ساعة إلى كل عضو.",
            "لا، الأعضاء فوق 18 سنة فقط.",
            "شُكْرًا جَزِيلًا، إلى اللقاء",
            "گروه هدف مشتریان هستند و می‌توانند انصراف دهند.");
    public static final List<String> HEBREW = List.of(
            "נתוני הרכישה נאספים רק כדי לבחור הצעות מתאימות, ולא לשום מטרה אחרת.",
            "המערכת (CRM) שולחת הודעה אחת ב-24 שעות לכל חבר.",
            "שָׁלוֹם לְכֻלָּם",
            "לא, רק חברים מעל גיל 18. ראו https://example.org/a.");
    public static final List<String> ASIAN = List.of(
            "購買履歴は特典を選ぶためだけに使用します。位置情報は収集しません。",
            "购买数据仅用于选择合适的优惠，不会用于任何其他目的。我们不收集位置信息。",
            "구매 데이터는 알맞은 혜택을 고르는 데에만 사용합니다. 위치 정보는 수집하지 않습니다.");
    public static final List<String> OTHERS = List.of(
            "Членовете могат да изключат всеки източник.",
            "Τα δεδομένα αγορών χρησιμοποιούνται μόνο για προσφορές.",
            "Łódź, Straße, İzmir, Nguyễn → ≥ 0.7 ✓ ⚠ ∑ € ① ※ 😀 📷");
    public static final String MIXED = "The sign says שלום and مرحبا (both mean hello).";

    /** With light marks: a paragraph, a list with numbers and one without. */
    public static final String RICH = "A **strong** word in a paragraph.\n\n3. third of a list\n4. fourth, שלום\n\n"
            + "- מרכיב ראשון\n- a point with *stress*\n\nThe last paragraph.";

    private Scripts() {}

    /** Everything that is printed, in order. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        List.of(ARABIC, HEBREW, ASIAN, OTHERS, List.of(MIXED)).forEach(all::addAll);
        return all;
    }

    /** A record in this language with all of them as answers, in a table and in a list. */
    public static PdfDocument document(Locale language) {
        List<Answer> answers = IntStream.range(0, all().size())
                .mapToObj(i -> new Answer("1." + (i + 1), "Question " + i, all().get(i), null, null))
                .toList();
        Answer rich = new Answer("2", "Rich", RICH, AnswerText.blocks(RICH), null, "By somebody");
        Table table = new Table(
                "In a table",
                List.of(new Column("Text", 50), new Column("Text again", 50)),
                all().stream().map(text -> List.of(text, text)).toList());
        Map<String, Object> model = Map.of(
                "section",
                new Section("s", "1", "Answers"),
                "answers",
                answers,
                "rich",
                rich,
                "facts",
                List.of(new Fact(HEBREW.get(3), ARABIC.get(2))),
                "table",
                table,
                "items",
                all());
        return SampleRecord.document(
                SampleRecord.TEMPLATES.fill("scripts", language, model).xhtml());
    }
}
