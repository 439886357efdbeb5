using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>The sentences by which people change criteria, English and German. The first rule that fits a clause is taken.</summary>
internal static class InstructionRules
{
    private const string Must = @"(an? |the |really |absolutely |absolute |as an? )*(must([ -]haves?)?|mandatory|required|essential|compulsory|obligatory|indispensable|non-?negotiable)( criteri(on|a)| requirement)?";
    private const string Nice = @"(only |just |an? |merely )*(nice[ -]to[ -]haves?|optional|plus|bonus|desirable|preferred|(not|no|no longer) (an? )?(must([ -]haves?)?|mandatory|required|essential))";
    private const string MussDe = @"(ein |eine |absolut |unbedingt )*(muss([ -]?kriterium)?|must[ -]have|pflicht|zwingend( erforderlich)?|erforderlich|unverzichtbar|notwendig|verpflichtend)";
    private const string NiceDe = @"(nur |ein |eine )*(nice[ -]to[ -]have|optional|wünschenswert|von vorteil|kein muss([ -]?kriterium)?|kein must[ -]have|keine pflicht|nicht (zwingend|erforderlich|notwendig|pflicht)( erforderlich| notwendig)?|(ein )?plus)";
    private const string Level = @"(high|normal|medium|low|higher|lower|hoch|mittel|niedrig|gering|höher|niedriger|[1-5])";

    /// <summary>The particulars of "is not that important".</summary>
    public const string LessImportant = "less important";

    public static IReadOnlyList<(InstructionKind Kind, Regex Pattern, string? Value)> All { get; } =
    [
        Rule(InstructionKind.CountsAs, @"^(?<v>.+?) (also |should |can |may |does |do )*(counts?|qualif(y|ies)|pass(es)?|works|is (as good|equivalent|equal|good enough|the same|fine|ok|okay|acceptable|enough)|zählt|zählen|gilt|gelten|reicht|genügt)( also| auch| too| ebenfalls)? (as|for|to|als|für|wie|instead of|statt) (?<s>.+)$"),
        Rule(InstructionKind.Drop, @"^(drop|remove|delete|skip|discard|omit|leave out|take out|forget( about)?|ignore|exclude|scrap|no need for|do not ask for|don[’']?t ask for|(we )?(do not|don[’']?t|no longer) (need|require|want)|get rid of|strike) (?<s>.+)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (is|are) (not|no longer) (needed|necessary|relevant|of interest)( any ?more)?$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (can|should|could|must) (be )?(dropped|removed|deleted|go|left out|skipped)$"),
        Rule(InstructionKind.Drop, @"^(streiche?|entferne?|lösche?|ignoriere?|vergiss|verzichte auf) (?<s>.+)$"),
        Rule(InstructionKind.Drop, @"^lass(e|t)? (?<s>.+?) (bitte )?weg$"),
        Rule(InstructionKind.Drop, @"^nimm (?<s>.+?) (bitte )?(raus|heraus|weg)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (bitte |kann |können |soll |sollte )*(streichen|entfernen|löschen|weglassen|rausnehmen|herausnehmen|weg|entfallen|entfällt|raus|gestrichen werden)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (brauchen|benötigen) wir nicht( mehr)?$"),
        Rule(InstructionKind.Drop, @"^wir (brauchen|benötigen) (?<s>.+?) nicht( mehr)?$"),
        Rule(InstructionKind.Drop, @"^wir (brauchen|benötigen) keine? (?<s>.+)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (ist|sind) (nicht|nicht mehr|nicht länger) (nötig|relevant|gefragt)$"),
        Rule(InstructionKind.NiceToHave, $"^(make|mark|set|treat|consider|downgrade|move) (?<s>.+?) (as |to |into |be )?{Nice}$"),
        Rule(InstructionKind.NiceToHave, $"^(?<s>.+?) (is|are|should be|can be|could be|would be|must be|becomes?) {Nice}$"),
        Rule(InstructionKind.NiceToHave, $"^(nice[ -]to[ -]have|optional): ?(?<s>.+)$"),
        Rule(InstructionKind.NiceToHave, $"^(mache?|setze?|markiere?|stufe) (?<s>.+?) (zum |zu |als |auf |zu einem )?{NiceDe}( ein| herab)?$"),
        Rule(InstructionKind.NiceToHave, $"^(?<s>.+?) (ist|sind|wird|wäre|soll|sollte|reicht als) (nur )?{NiceDe}( sein)?$"),
        Rule(InstructionKind.MustHave, $"^(make|mark|set|treat|consider|upgrade|move) (?<s>.+?) (as |to |into |be )?{Must}$"),
        Rule(InstructionKind.MustHave, $"^(?<s>.+?) (is|are|must be|should be|has to be|have to be|needs? to be|becomes?) {Must}$"),
        Rule(InstructionKind.MustHave, $"^must[ -]haves?: ?(?<s>.+)$"),
        Rule(InstructionKind.MustHave, $"^(mache?|setze?|markiere?|stufe) (?<s>.+?) (zum |zur |zu einem |als |auf ){MussDe}( ein)?$"),
        Rule(InstructionKind.MustHave, $"^(?<s>.+?) (ist|sind|wird|soll|sollte|muss) {MussDe}( sein)?$"),
        Rule(InstructionKind.CountsAs, @"^(count|accept|treat|consider|take|allow|see|akzeptiere|werte|zähle|behandle|erkenne|betrachte) (?<v>.+?) (also |auch )?(as|for|like|instead of|in place of|als|für|wie|statt|anstelle von) (?<s>.+?)( an)?$"),
        Rule(InstructionKind.Weight, $"^((set|change|put|raise|lower|increase|decrease|reduce|setze?|ändere|erhöhe|senke) )?(the |das |die )?(weight|weighting|importance|priority|gewicht|gewichtung) (of|for|on|von|für|bei) (?<s>.+?) (to|=|at|is|auf|ist) (?<v>{Level})$"),
        Rule(InstructionKind.Weight, $"^(give|gib) (?<s>.+?) (an? |ein |eine |mehr )?(?<v>{Level}|more|less|hohes|hohe|niedriges|niedrige|normales|höheres|geringeres)[ -](weight|importance|priority|gewicht|gewichtung|priorität)$"),
        Rule(InstructionKind.Weight, $"^(give|gib) (?<s>.+?) (a |the |das )?(weight|gewicht)( of| von)? (?<v>[1-5])$"),
        Rule(InstructionKind.Weight, $"^(weight|weigh|rate|gewichte|werte) (?<s>.+?) (with |as |mit |als )?(?<v>{Level}|more|less|stärker|schwächer)$"),
        Rule(InstructionKind.Weight, $"^(?<s>.+?)( is| has| should have| gets|:|,)? (an? )?(weight|gewicht)( of| von|:)? (?<v>{Level})$"),
        Rule(InstructionKind.Weight, @"^(make )?(?<s>.+?) (is |are |should be )?(?<v>more|much more|very|most) important$"),
        Rule(InstructionKind.Weight, @"^(?<v>raise|increase|lower|reduce|decrease|erhöhe|senke) (the weight of )?(?<s>.+)$"),
        Rule(InstructionKind.Weight, $"^(set|setze?) (?<s>.+?) (to|auf) (?<v>{Level})$"),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (bitte )?(?<v>höher|niedriger|hoch|niedrig|stärker|schwächer|geringer|normal) gewichten$"),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (ist|sind) (?<v>wichtiger|viel wichtiger|sehr wichtig)$"),
        Rule(InstructionKind.Weight, $"^(?<s>[^:=]+?) ?[:=] ?(?<v>{Level})$"),
        Rule(InstructionKind.Add, @"^(also )?(add|include|require|ask for|(we |i )?(also |additionally )?(need|want|require)( also)?) (?<s>.+?)( to the (list|criteria))?$"),
        Rule(InstructionKind.Add, @"^(ergänze?|füge|nimm) (?<s>.+?)( hinzu| auf| hinein| dazu| als kriterium)?$"),
        Rule(InstructionKind.Add, @"^wir (brauchen|benötigen|wollen)( auch| zusätzlich| noch| außerdem)* (?<s>.+)$"),
        Rule(InstructionKind.Add, @"^(?<s>.+?) (bitte )?(ergänzen|hinzufügen|aufnehmen|dazunehmen)$"),
    ];

    public static Regex Polite { get; } = Phrases.Of(@"^(please|kindly|also|then|and|but|hi|ok|okay|bitte|auch|dann|und|aber|could you|can you|kannst du|können sie|i think|ich finde|i would|i'd)[ ,]+");

    public static Regex PoliteEnd { get; } = Phrases.Of(@"[ ,]+(please|bitte|thanks|thank you|danke)[.!]?$");

    public static Regex ThisCv { get; } = Phrases.Of(
        @"[ ,]*(for|in|with|on|für|in|bei|im) (this|that|the|diese[rnms]?|den|dem) (cv|resume|résumé|candidate|person|case|applicant|applicant's cv|lebenslauf|fall|person|kandidat\w*|bewerbung|bewerber\w*)( only| here| nur)?$|[ ,]+(here|hier)( only)?$");

    /// <summary>Gets what stands for "not": "isn't", "doesn't".</summary>
    public static Regex Contracted { get; } = Phrases.Of(@"\b(?<verb>is|are|does|do|was|should|need|must)n[’']?t\b");

    /// <summary>Gets how a clause begins that says nothing for certain.</summary>
    public static Regex Unsure { get; } = Phrases.Of(@"^(if|unless|whether|maybe|perhaps|why|not sure|wenn|falls|ob|vielleicht|warum|wieso|sofern)\b");

    /// <summary>Makes a rule.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="pattern">The sentence; its group <c>s</c> names the criterion, its group <c>v</c> the particulars.</param>
    /// <param name="value">The particulars where the sentence as such says them.</param>
    /// <returns>The rule.</returns>
    public static (InstructionKind Kind, Regex Pattern, string? Value) Rule(InstructionKind kind, string pattern, string? value = null) => (kind, Phrases.Of(pattern), value);
}
