using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Takes a block of a job ad apart into what it asks, one passage each, and says how each counts.</summary>
internal static class AdPassages
{
    /// <summary>A line with more items than this is a survey of what is in use: nothing in it is a must-have because of its heading.</summary>
    public const int MostMustHavesOfALine = 8;

    private static readonly Regex CountsForAll = Phrases.Of(@" (are|sind|wären) [^,;]{3,40}$");

    // "You know Python", "Sie beherrschen SQL": with a skill that is known it asks for it, where requirements are expected.
    private static readonly Regex Asks = Phrases.Of(
        @"^(you (ideally |also |already |should |must )?(have|know|bring|are|need|master|speak|hold|understand)|we (expect|require|need)|(sie|du) (kennen|kennst|beherrschen|beherrschst|haben|hast|bringen|bringst|verfügen|verfügst|sprechen|sprichst|sind|bist)|idealerweise|ideally)\b");

    /// <summary>Takes a block apart.</summary>
    /// <param name="block">The block.</param>
    /// <param name="skills">The skills that are known.</param>
    /// <returns>Its passages in order. One that asks for nothing has another part than the three that do.</returns>
    public static IEnumerable<AdPassage> Of(AdBlock block, SkillLexicon skills)
    {
        var asks = block.Part is AdPart.Must or AdPart.Wanted or AdPart.Nice;
        var isShort = block.Text.Length <= Phrases.LongestSentence;
        if (block.Wording is { } wording && asks && isShort)
        {
            return [new AdPassage(block.Text, PartOf(wording, block.Part), wording[..Math.Min(wording.Length, Phrases.LongestSentence)])];
        }

        if (asks && isShort && Listed(block, skills) is { Count: > 0 } listed)
        {
            return listed;
        }

        var sentences = Sentences.Split(block.Text).Where(sentence => sentence.Length <= Phrases.LongestSentence).ToList();
        return block.IsBullet && asks && isShort ? OfBullet(block, sentences, skills) : sentences.SelectMany(sentence => OfSentence(sentence, block.Part, skills));
    }

    /// <summary>Says how a text counts in a part of an ad.</summary>
    public static AdPart PartOf(string text, AdPart part)
    {
        var plain = AdReader.Plain(text);
        return AdCues.IsNice(plain) ? AdPart.Nice : AdCues.IsNotNeeded(plain) ? AdPart.Aside : part != AdPart.Nice && AdCues.IsMust(plain) ? AdPart.Must : part;
    }

    private static List<AdPassage> Listed(AdBlock block, SkillLexicon skills)
    {
        var items = AdList.Read(block.Text, block.IsBullet, skills);
        var plain = AdReader.Plain(block.Text);
        var saysForAll = AdCues.BeginsWithMark(plain) || CountsForAll.IsMatch(plain);
        var part = saysForAll ? PartOf(plain, block.Part)
            : block.Part == AdPart.Must && items.Count > MostMustHavesOfALine ? AdPart.Wanted
            : block.Part;
        return items.Count == 1 ? [new AdPassage(block.Text, PartOf(plain, part))] : Whole(block.Text, [.. items.Select(item => new AdPassage(block.Text, PartOf(item, part), item))]);
    }

    // A bullet is one criterion, unless its sentences weigh differently.
    private static IEnumerable<AdPassage> OfBullet(AdBlock block, List<string> sentences, SkillLexicon skills)
    {
        var weighsDifferently = sentences.Count > 1 && sentences.Exists(sentence => AdCues.IsNice(AdReader.Plain(sentence))) && !sentences.TrueForAll(sentence => AdCues.IsNice(AdReader.Plain(sentence)));
        foreach (var text in weighsDifferently ? sentences : [block.Text])
        {
            if (IsPlaceholder(text) || AdCues.IsProcess(text))
            {
                yield return new AdPassage(text, AdPart.Aside);
                continue;
            }

            foreach (var passage in weighsDifferently ? Demanded(text, block.Part, skills) : [new AdPassage(text, PartOf(text, block.Part))])
            {
                yield return passage;
            }
        }
    }

    // A paragraph gives those of its sentences that ask for something, and each as many demands as it makes.
    private static IReadOnlyList<AdPassage> OfSentence(string sentence, AdPart part, SkillLexicon skills)
    {
        var plain = AdReader.Plain(sentence);
        var isRequirementPart = part is AdPart.Must or AdPart.Wanted or AdPart.Nice;
        var asks = part switch
        {
            AdPart.Aside => false,
            AdPart.Duty => AdCues.AsksForSomething(plain) && AdCues.IsMust(plain),
            AdPart.Unknown => AdCues.AsksForSomething(plain) || (AdCues.IsNice(plain) && AsksForASkill(plain, skills)),
            _ => AdCues.AsksForSomething(plain) || AsksForASkill(plain, skills),
        };
        return asks ? Demanded(sentence, isRequirementPart ? part : AdPart.Wanted, skills) : [new AdPassage(sentence, AdPart.Aside)];
    }

    private static bool AsksForASkill(string plain, SkillLexicon skills) =>
        (Asks.IsMatch(plain) || AdCues.IsNice(plain) || AdCues.IsMust(plain)) && !AdCues.TellsAboutTheCompany(plain) && !AdCues.IsProcess(plain) && (AdCues.NamesARequirement(plain) || skills.FindIn(plain).Count > 0);

    private static List<AdPassage> Demanded(string sentence, AdPart part, SkillLexicon skills)
    {
        var demands = AdDemands.Split(sentence, skills);
        return demands.Count < 2
            ? [new AdPassage(sentence, PartOf(sentence, part))]
            : Whole(sentence, [.. demands.Zip(AdDemands.Parts(sentence, demands, part), (demand, own) => new AdPassage(sentence, own, demand))]) is { Count: > 0 } apart
                ? apart
                : [new AdPassage(sentence, PartOf(sentence, part))];
    }

    // What touches a protected attribute only as a whole is not taken apart: its parts would hide it.
    private static List<AdPassage> Whole(string source, List<AdPassage> passages)
    {
        var kinds = passages.Count < 2 ? [] : ProtectedAttributes.Find(source).Select(hit => hit.Kind).Distinct().ToList();
        var found = kinds.Count == 0 ? [] : passages.SelectMany(passage => ProtectedAttributes.Find(passage.Text)).Select(hit => hit.Kind).ToHashSet();
        return passages.Count >= 2 && kinds.TrueForAll(found.Contains) ? passages : [];
    }

    private static bool IsPlaceholder(string text) => text[0] == '[' && text.TrimEnd('.', ' ')[^1] == ']';
}
