using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Tells from its wording what a criterion asks about.</summary>
internal static class CriterionKinds
{
    private static readonly Regex Certificate = Phrases.Of(
        @"\bcertifi(ed|cates?|cations?)\b|\blicen[cs]es?\b|\bchartered\b|zertifi|führerschein|approbation|gesellenbrief|meisterbrief|staplerschein|\bdriving licen|\baccredit|\bregistered (nurse|engineer)");

    private static readonly Regex Location = Phrases.Of(
        @"\bbased in\b|\brelocat|\bwork permit|\bright to work\b|authori[sz]ed to work|eligible to work|legally (able|allowed|entitled)|\bon-?site\b|\bcommut|\blocated in\b|\bliv(e|ing) in\b|wohnhaft|wohnort|arbeitserlaubnis|arbeitsgenehmigung|aufenthaltserlaubnis|umzug|\bvor ort\b");

    private static readonly Regex LanguageSign = Phrases.Of(
        @"\blanguages?\b|\bfluen|\bspeak|\bspoken\b|\bwritten\b|\bnative\b|\b[abc][12]\b|\bproficien|\bsprach|kenntnisse|fließend|verhandlungssicher|wort und schrift|muttersprach|\bbilingual\b|\bgood\b|\bgute?\b|\bexcellent\b");

    private static readonly Regex DegreeSign = Phrases.Of(
        @"degree|bachelor|master('|’)?s|phd|ph\.d|doctorate|diplom|studium|abschluss|ausbildung|\bb\.?sc|\bm\.?sc|\bb\.?tech|\bb\.?e\b|\bmba\b|\bgraduat(e|ion)|\babitur|\b(ms|bs|ba|ma|be) (in|of|or)\b|\ba-levels?\b|qualified to|\bb\.?a\b|\bm\.?a\b");

    public static CriterionKind Of(string text, SkillLexicon lexicon)
    {
        var tokens = Tokenizer.Tokenize(text);
        if (YearsPhrase.FindAll(tokens).Any())
        {
            return CriterionKind.Experience;
        }

        if (Location.IsMatch(text))
        {
            return CriterionKind.Location;
        }

        if (DegreeSign.IsMatch(text) && DegreePhrase.FindAll(tokens).Any())
        {
            return CriterionKind.Education;
        }

        var mentions = lexicon.Matcher.Match(tokens);
        if (tokens.Exists(token => HumanLanguages.Find(token.Fold) is not null)
            && (LanguageSign.IsMatch(text) || tokens.TrueForAll(token => HumanLanguages.Find(token.Fold) is not null || Filler.IsFiller(token.Fold))))
        {
            return CriterionKind.Language;
        }

        if (Certificate.IsMatch(text) || (mentions.Count > 0 && mentions.TrueForAll(mention => mention.Skill.Category is "certificates")))
        {
            return CriterionKind.Certificate;
        }

        return mentions.Count > 0 || AdCues.NamesARequirement(text) ? CriterionKind.Skill : CriterionKind.Other;
    }
}
