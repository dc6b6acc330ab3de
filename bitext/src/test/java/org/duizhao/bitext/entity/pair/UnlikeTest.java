package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlikeTest {

    private final DocumentNames names = new DocumentNames(Entities.standard().gazetteer(), null);

    private DocumentNames.Name name(Language language, String name, EntityType type) {
        return names.get(names.number(language, name, type));
    }

    @ParameterizedTest
    @CsvSource({
        "瑞丽, PLACE, Dali-Ruili, PLACE",
        "深圳, PLACE, Shenzhen Quality Institute, ORGANISATION",
        "中非合作论坛, EVENT, Africa CDC, ORGANISATION",
        "天山胜利, PLACE, Tianshan, PLACE",
        "苏州, PLACE, Shanghai, PLACE"
    })
    void theseNeverMeanTheSame(String zh, EntityType zhType, String en, EntityType enType) {
        assertThat(Unlike.differ(name(Language.ZH, zh, zhType), name(Language.EN, en, enType)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "深圳, PLACE, Shenzhen, PLACE",
        "宿州, PLACE, Suzhou, PLACE",
        "中非合作论坛, EVENT, FOCAC meeting, EVENT",
        "羊城, PLACE, Guangzhou, PLACE",
        "京津冀, PLACE, Beijing-Tianjin-Hebei, PLACE"
    })
    void theseMay(String zh, EntityType zhType, String en, EntityType enType) {
        assertThat(Unlike.differ(name(Language.ZH, zh, zhType), name(Language.EN, en, enType)))
                .isFalse();
    }

    @Test
    void aPlaceOfTheSameSoundIsNotShownUnderTheNameOfACity() {
        List<TextPair> pairs = List.of(new TextPair("汤山温泉在汤山开放。", "A hot spring opened in Tangshan."));
        LinkedPair linked = new EntityLinker(Entities.standard()).link(pairs).get(0);

        assertThat(linked.en()).isNotEmpty().noneMatch(mention -> "唐山市".equals(mention.nameZh()));
        assertThat(linked.zh()).noneMatch(mention -> "唐山市".equals(mention.nameZh()));
    }

    @Test
    void aCityIsShownInEnglishWithoutWhatItIs() {
        List<TextPair> pairs = List.of(new TextPair("济南市和西安发展。", "Jinan City and Xi'an grow."));
        LinkedPair linked = new EntityLinker(Entities.standard()).link(pairs).get(0);

        assertThat(linked.en()).extracting(LinkedMention::nameEn).containsOnly("Jinan", "Xi'an");
        assertThat(linked.zh()).extracting(LinkedMention::nameZh).containsOnly("济南市", "西安市");
    }
}
