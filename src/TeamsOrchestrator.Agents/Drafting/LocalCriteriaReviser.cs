using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Changes drafted criteria as a person's feedback says, by rules.</summary>
/// <param name="skills">The skills it knows.</param>
/// <remarks>It says back what it understood. What it cannot use it quotes and leaves alone: it never guesses which criterion is meant.</remarks>
public sealed class LocalCriteriaReviser(SkillLexicon skills) : IAgent<CriteriaRevisionRequest, CriteriaRevision>
{
    private const int RelativeStep = 2;

    private static readonly Regex MustMark = Phrases.Of(@"[ ,]*(\((must[ -]have|must|mandatory|required|muss|pflicht)\)|as (an? )?(must[ -]have|must|mandatory|required)( criterion)?|als (muss[ -]?kriterium|muss|pflicht))$");
    private static readonly Regex NiceMark = Phrases.Of(@"[ ,]*(\((nice[ -]to[ -]have|optional|a plus)\)|as (an? )?(nice[ -]to[ -]have|optional|plus|bonus)( criterion)?|als (nice[ -]to[ -]have|optional|wunsch|plus))$");
    private static readonly Regex WeightMark = Phrases.Of(@"[ ,]*\(?(with |mit )?(an? )?((weight|gewicht)( of| von|:)? (?<w>[1-5]|high|normal|low|hoch|niedrig)|(?<w>high|low|normal|hohem|hoher|niedrigem) (weight|gewicht|gewichtung))\)?$");

    private readonly CriterionFinder finder = new(skills);

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-criteria-reviser", skills.VersionOf("4"));

    /// <inheritdoc/>
    public Task<CriteriaRevision> RunAsync(CriteriaRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Revise(input)));
    }

    private CriteriaRevision Revise(CriteriaRevisionRequest input)
    {
        var items = input.Current.Items.ToList();
        var understood = new List<UnderstoodInstruction>();
        var notUsed = new List<string>();
        foreach (var (clause, instruction) in FeedbackReader.Read(input.Feedback))
        {
            var done = instruction is null ? [] : Apply(instruction, items, input.JobDescription);
            understood.AddRange(done);
            if (done.Count == 0)
            {
                notUsed.Add(clause);
            }
        }

        var isChanged = !items.SequenceEqual(input.Current.Items);
        return new CriteriaRevision(isChanged ? new CriteriaSet(items) : null, understood, notUsed);
    }

    private IReadOnlyList<UnderstoodInstruction> Apply(Instruction instruction, List<Criterion> items, Document? ad)
    {
        if (instruction.Kind == InstructionKind.Add)
        {
            return Add(instruction, items, ad);
        }

        var meant = finder.FindAll(instruction.Subject, new CriteriaSet([.. items]));
        return [.. meant.Select(criterion => Change(ForThis(instruction, criterion), criterion, items)).OfType<UnderstoodInstruction>()];
    }

    // A must-have that "is not that important" is none any more.
    private static Instruction ForThis(Instruction instruction, Criterion criterion) =>
        instruction is { Kind: InstructionKind.Weight, Value: InstructionRules.LessImportant } && criterion.MustHave ? instruction with { Kind = InstructionKind.NiceToHave } : instruction;

    private static UnderstoodInstruction? Change(Instruction instruction, Criterion criterion, List<Criterion> items)
    {
        var at = items.IndexOf(criterion);
        var value = instruction.Kind == InstructionKind.Weight ? WeightOf(instruction.Value, criterion.Weight)?.ToString(CultureInfo.InvariantCulture) : null;
        switch (instruction.Kind)
        {
            case InstructionKind.Drop:
                items.RemoveAt(at);
                break;
            case InstructionKind.MustHave:
                items[at] = criterion.With(Importance.MustHave);
                break;
            case InstructionKind.NiceToHave:
                items[at] = criterion.With(Importance.Low);
                break;
            case InstructionKind.Weight when value is not null:
                items[at] = criterion with { Weight = int.Parse(value, CultureInfo.InvariantCulture) };
                break;
            case InstructionKind.CountsAs when instruction.Value is { Length: > 0 } wording && ProtectedAttributes.Find(wording).Count == 0:
                value = wording;
                items[at] = criterion.Accepts.Contains(wording, StringComparer.OrdinalIgnoreCase) ? criterion : criterion with { Accepts = [.. criterion.Accepts, wording] };
                break;
            default:
                return null;
        }

        return new UnderstoodInstruction(instruction.Kind, criterion.Text, value, instruction.Quote);
    }

    private IReadOnlyList<UnderstoodInstruction> Add(Instruction instruction, List<Criterion> items, Document? ad)
    {
        var (subject, mustHave, weight) = Marks(instruction.Subject);
        var text = CriterionWording.Shorten(subject);
        if (text.Length == 0 || items.Count >= CriteriaSet.MaxItems || ProtectedAttributes.Find(subject).Count > 0)
        {
            return [];
        }

        var done = new List<UnderstoodInstruction>();
        var ids = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var wording in CriterionWording.Split(text, skills).Take(CriteriaSet.MaxItems - items.Count))
        {
            var criterion = new Criterion { Id = string.Empty, Text = wording, Kind = CriterionKinds.Of(wording, skills), MustHave = mustHave, Weight = weight, Source = SourceOf(wording, ad) };
            var key = CriteriaMerge.KeyOf(criterion, skills);
            if (items.Exists(item => string.Equals(CriteriaMerge.KeyOf(item, skills), key, StringComparison.Ordinal)))
            {
                continue;
            }

            items.Add(criterion with { Id = CriterionSlug.Of(wording, ids) });
            var importance = mustHave ? "must-have" : weight.ToString(CultureInfo.InvariantCulture);
            done.Add(new UnderstoodInstruction(InstructionKind.Add, wording, importance, instruction.Quote));
        }

        return done;
    }

    private static (string Subject, bool MustHave, int Weight) Marks(string subject)
    {
        if (MustMark.Match(subject) is { Success: true } must)
        {
            return (subject[..must.Index], true, Criterion.MaxWeight);
        }

        if (NiceMark.Match(subject) is { Success: true } nice)
        {
            return (subject[..nice.Index], false, Criterion.MinWeight);
        }

        return WeightMark.Match(subject) is { Success: true } mark && WeightOf(mark.Groups["w"].Value, 3) is { } weight
            ? (subject[..mark.Index], false, weight)
            : (subject, false, 3);
    }

    private static int? WeightOf(string? words, int current) => words?.ToLowerInvariant() switch
    {
        "1" or "2" or "3" or "4" or "5" => int.Parse(words, CultureInfo.InvariantCulture),
        "high" or "hoch" or "hohes" or "hohe" or "hohem" or "hoher" or "very" or "sehr wichtig" or "most" => Criterion.MaxWeight,
        "normal" or "medium" or "mittel" or "normales" => 3,
        "low" or "niedrig" or "gering" or "niedriges" or "niedrige" or "niedrigem" => Criterion.MinWeight,
        "higher" or "more" or "much more" or "raise" or "increase" or "höher" or "stärker" or "erhöhe" or "höheres" or "wichtiger" or "viel wichtiger" or "mehr" => Math.Min(current + RelativeStep, Criterion.MaxWeight),
        "lower" or "less" or "reduce" or "decrease" or "niedriger" or "schwächer" or "geringer" or "senke" or "geringeres" or "weniger" or InstructionRules.LessImportant or "weniger wichtig" or "unwichtiger" or "not so" or "not that" or "nicht so wichtig"
            => Math.Max(current - RelativeStep, Criterion.MinWeight),
        _ => null,
    };

    // The sentence of the ad that names the same, so that the card can show where it comes from.
    private string? SourceOf(string wording, Document? ad)
    {
        var asked = skills.FindIn(wording).Select(mention => mention.Skill).ToList();
        return ad is null || asked.Count == 0
            ? null
            : AdReader.Read(ad).SelectMany(block => Sentences.Split(block.Text))
                .FirstOrDefault(sentence => skills.FindIn(sentence).Any(mention => asked.Contains(mention.Skill)));
    }
}
