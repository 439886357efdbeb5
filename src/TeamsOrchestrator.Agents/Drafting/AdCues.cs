using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>The phrases by which job ads say what a heading, a lead-in or a sentence is about, English and German.</summary>
internal static class AdCues
{
    private static readonly Regex NiceHeading = Phrases.Of(
        @"nice[ -]to[ -]have|\bdesirable|\bdesired|\bpreferred|\bbonus\b|\bplus\b|pluspunkt|\boptional|good to have|\bideally\b|advantage|von vorteil|wünschenswert|idealerweise|kein muss|wäre(n)? (toll|schön|super)|would be (useful|helpful|great|good|welcome)");

    private static readonly Regex MustHeading = Phrases.Of(
        @"\bessential|\brequire[ds]?\b|\brequirements?\b|must[ -]haves?|\bminimum\b|\bmandatory|skills you need|what you('|’)?ll need|what you need|you will need|need to have|anforderung|voraussetzung|\bmuss\b|muss-kriteri|zwingend|\bmust\b");

    private static readonly Regex WantedHeading = Phrases.Of(
        @"your profile|about you\b|you(('|’)ll| will)? (have|bring)|who you are|look(ing)? for|seeking|what we (need|require|expect|ask)|person specification|selection criteria|qualifications?\b|assess you against"
        + @"|(ihr|dein|euer|das) profil|^profil\b|mitbring|qualifikation|bringst du|bringen sie|was (sie|dich|du) aus|das solltest du|wen wir suchen|wir suchen|wir erwarten|erwarten wir");

    private static readonly Regex AsideHeading = Phrases.Of(
        @"about (us|the (company|team|job|role))|who we are|our (company|team|mission|values|culture|story)|benefit|we offer|what we|in it for you|perks|^why\b|selection process|interview|appl(y|ication)|^sift|equal opportunit|diversity"
        + @"|compensation|salary|^location|^company|^contact|feedback|disclaimer|next steps|hiring process|wir bieten|unser angebot|über uns|wer wir sind|unser unternehmen|das bieten|benefits|kontakt|bewerb|ansprechpartner|vergütung|warum wir|^unternehmen");

    private static readonly Regex DutyHeading = Phrases.Of(
        @"responsibilit|you(('|’)ll| will)( be)?\b|the role|your role|duties|your (tasks|mission)|day[ -]to[ -]day|job (description|summary|purpose)|accountabilit|the job|main tasks|what you('|’)?ll do|role purpose"
        + @"|aufgabe|tätigkeit|erwartet dich|erwartet sie|das machst du|deine rolle|ihre rolle|verantwortung|stellenbeschreibung");

    private static readonly Regex PlainHeading = Phrases.Of(
        @"\bskills?\b|\bexperience\b|\beducation\b|certificat|licen[cs]es?\b|technolog|\bstack\b|^(tools?|werkzeuge)\b|\bknowledge\b|competenc|\blanguages?\b|kenntnisse|erfahrung|ausbildung|fähigkeiten|kompetenz|sprachen|zertifi|expertise");

    private static readonly Regex NiceWords = Phrases.Of(
        @"\(?(preferred|desirable|optional|nice[ -]to[ -]have|bonus)\)?[.!]?$|\b(is|are|would be|is considered|are considered|will be) (a |an )?(big |strong |definite )?(plus|bonus|advantage|advantageous|beneficial|preferred|desirable|nice[ -]to[ -]have|helpful)"
        + @"|\b(a|an) (big |strong |definite )?(plus|advantage|bonus)[.!)]?$|^(ideally|preferably|bonus|nice to have|desirable|preferred|optional)\b|^you (would )?ideally\b|von vorteil|wünschenswert|^idealerweise|idealerweise[.!]?$|(ist|sind|wäre|wären) (ein )?(plus|pluspunkt|optional|hilfreich)|nice[ -]to[ -]have|kein muss\b");

    private static readonly Regex NotNeededWords = Phrases.Of(
        @"\b(no|not an?|not|never|isn('|’)t|aren('|’)t) (strict |strictly |absolutely |formal )?(condition|required|requirement|necessary|needed|prerequisite|expected)\b|keine? (voraussetzung|bedingung)\b|nicht (zwingend )?(erforderlich|notwendig|nötig|vorausgesetzt)");

    // Whole headings: a short item such as "Python required" is none.
    private static readonly Regex PlainlyAHeading = Phrases.Of(
        @"^(the |your |our |ihr |dein |unsere? |what |key |main |core |essential |desirable |desired |required |preferred |minimum |basic |additional |technical |must[ -]have |nice[ -]to[ -]have )*(skills|criteria|requirements?|qualifications?|responsibilities|duties|profile?|role"
        + @"|essential|desirable|required|preferred|you will|you('|’)ll (have|do|need|bring)|you (bring|have|need|will do)|we offer|we('|’)re looking for|about (us|you|the (job|role|team|company))|benefits|experience|education|aufgaben|anforderungen|voraussetzungen|angebot|wir bieten|über uns|ihr profil|dein profil|das bringst du mit|was (sie|du) mitbring(en|st)|das bringen sie mit|von vorteil|wünschenswert|nice to have|must[ -]haves?)"
        + @"( (skills|criteria|experience|requirements?|qualifications?|and experience|and expertise))*:?$");

    // A heading of a line of skills: "Tech stack", "IT-Kenntnisse", "Tools & Technologien".
    private static readonly Regex SkillsHeading = Phrases.Of(
        @"^(the |our |your |core |key |main |hard |technical |tech |it[ -]|unser |ihre? |deine? |technische |fachliche |erforderliche |required |preferred )*(skills?([ -]?set)?|requirements?|technolog(y|ies|ien)|tech(nology|nologie)?[ -]?stack|stack|tools?|knowledge|competenc(e|ies)|languages?|[a-z]*kenntnisse|kompetenzen|fähigkeiten|anforderungen|voraussetzungen|werkzeuge|sprachen)"
        + @"( (and|&|und|/) (skills?|technolog(y|ies|ien)|tools?|requirements?|werkzeuge|experience|kenntnisse|fähigkeiten|frameworks?|competenc(e|ies)|kompetenzen))?$");

    private static readonly Regex MustWords = Phrases.Of(
        @"\bmust\b|\brequired\b|\bessential\b|\bmandatory\b|\bat least\b|\bminimum\b|indispensable|mindestens|zwingend|erforderlich|vorausgesetzt|unerlässlich|voraussetzung|notwendig|unabdingbar|\bmuss\b|setzen wir voraus");

    private static readonly Regex RequirementWords = Phrases.Of(
        @"\bexperience\b|\bexperienced\b|\bknowledge\b|proficien|\bfamiliar|\bexpertise\b|\bdegree\b|certifi|\blicen[cs]e\b|\bfluent\b|\bfluency\b|\bability\b|\bskills?\b|\bbackground in\b|\bunderstanding of\b|\byears?\b|\bcommand of\b"
        + @"|erfahrung|kenntnisse|abgeschlossene|\bstudium\b|ausbildung|beherrsch|führerschein|fließend|verhandlungssicher|sicherer umgang|versiert|vertraut mit|\bjahre\b|\bdeutsch\b|\benglisch\b");

    private static readonly Regex Candidate = Phrases.Of(
        @"\byou\b|\byour\b|candidates?\b|applicants?\b|\bsomeone\b|looking for|seeking|\bsie\b|\bdu\b|\bihre?\b|\bdeine?\b|bewerber|we (expect|require|need)|wir erwarten|erwarten wir|wir suchen|gesucht|" + @"^(strong|solid|proven|good|excellent|deep|extensive|hands-on|significant|experience|knowledge|proficien|familiar|expertise|degree|bachelor|master|fluent|ability|understanding|mindestens|at least|minimum|sehr gute|gute|fundierte|mehrjährige|abgeschlossene|erfahrung|kenntnisse|\d)");

    private static readonly Regex Company = Phrases.Of(
        @"^(we|our|with over|with more than|for over|for more than|at|as a leading|as one of|since|wir|unser|unsere|seit|bei|als (führende|eine?r? der))\b|\bleading\b|market leader|\bfounded\b|award|world[ -]class|our (clients|customers|mission|products|company|team)|fast[ -]growing|marktführ|führende|gegründet|equal opportunit");

    // "As a data engineer, you will be joining a team": what the job is, not what it asks.
    private static readonly Regex Description = Phrases.Of(@"^as (a|an|the|our) [^,.]{3,80}, you('|’)?(ll| will| are| get)\b|^als [^,.]{3,80} (sind|sie|bist|du|wirst|werden)\b");

    // Where such a line stands, even amid a list, the requirements are over.
    private static readonly Regex EndOfRequirements = Phrases.Of(
        @"^(the )?(selection|application|interview|hiring|recruitment) process( details)?:?$|^how to apply:?$|^next steps:?$|^(what )?we offer:?$|^(our )?benefits:?$|^about us:?$|^equal opportunit(y|ies)( employer)?:?$|^wir bieten:?$|^unser angebot:?$|^über uns:?$|^(das )?bieten wir( dir| ihnen)?:?$");

    private static readonly Regex Wish = Phrases.Of(@"looking for|seeking|we (need|require|expect)|you (have|bring|must)|(wir )?suchen|erwarten|setzen|must|required|essential");

    private static readonly Regex Process = Phrases.Of(
        @"^please\b|^successful (applicants|candidates)|will be (considered|invited|assessed|sifted)|your application|\bcover letter\b|we('|’)?ll assess|bewerbungsunterlagen|anschreiben|^note\b|salary|per annum|holiday|insurance|paid time off|we will assess|will assess (you|your)\b|\bsift\b|\bat the interview\b|\bthe interview (will|is|process)|(before|during) the (interview|selection process)|invited to (an )?interview|personal statement|success profiles|large volume of applica|^stage (one|two|three|\d)\b|urlaubstage|gehalt|homeoffice-möglichkeit");

    // "At least one of the following:" makes what stands below it alternatives.
    private static readonly Regex Alternatives = Phrases.Of(
        @"\b(one|any|some|two|either) (or more )?of\b|\bsuch as\b|\be\. ?g\b|\bfor (example|instance)\b|\b(eine[mnrs]?|mindestens ein\w*) (oder mehrere[nr]? )?(der|dieser|von)\b|\bz\. ?b\b|\bbeispielsweise\b|\bwie:?$");

    // How much an item counts, said before it: "Nice to have: Databricks", "Von Vorteil: Docker".
    private static readonly Regex MarkBefore = Phrases.Of(
        @"^(nice[ -]to[ -]haves?|good to have|(a |big )?bonus( points?| skills?)?( if| for)?|(a )?(big )?plus(es)?|pluspunkte?|optional(ly)?|ideally|preferably|desirable( skills?)?|desired|preferred( skills?)?|advantage(ous|s)?|von vorteil( (ist|sind|wäre|wären))?|wünschenswert( (ist|sind|wäre|wären))?|idealerweise|kein muss"
        + @"|must[ -]haves?|requirements?|anforderungen?|required( skills?)?|essential( skills?)?|mandatory|zwingend( erforderlich)?|erforderlich|unbedingt|muss|voraussetzung(en)?) ?[:–—-] ");

    /// <summary>Reads a heading or lead-in.</summary>
    public static AdPart PartOf(string heading) =>
        NiceHeading.IsMatch(heading) ? AdPart.Nice
        : MustHeading.IsMatch(heading) ? AdPart.Must
        : WantedHeading.IsMatch(heading) ? AdPart.Wanted
        : AsideHeading.IsMatch(heading) ? AdPart.Aside
        : DutyHeading.IsMatch(heading) ? AdPart.Duty
        : PlainHeading.IsMatch(heading) ? AdPart.Wanted
        : AdPart.Unknown;

    /// <summary>Says whether the items below a text are alternatives.</summary>
    public static bool NamesAlternatives(string text) => Alternatives.IsMatch(text);

    /// <summary>Takes off a text what says before a colon how much it counts.</summary>
    public static string WithoutMark(string text) => MarkBefore.Replace(text, string.Empty);

    public static bool BeginsWithMark(string text) => MarkBefore.IsMatch(text);

    public static bool IsNice(string text) => NiceWords.IsMatch(text) || (MarkBefore.Match(text) is { Success: true } mark && NiceHeading.IsMatch(mark.Value));

    /// <summary>Says whether a text states that something is not asked for.</summary>
    public static bool IsNotNeeded(string text) => NotNeededWords.IsMatch(text);

    public static bool IsPlainlyAHeading(string line) => PlainlyAHeading.IsMatch(line);

    /// <summary>Says whether a line announces a line of skills.</summary>
    public static bool IsSkillsHeading(string line) => SkillsHeading.IsMatch(line);

    /// <summary>Says whether a line ends the requirements, wherever it stands.</summary>
    public static bool EndsRequirements(string line) => EndOfRequirements.IsMatch(line);

    public static bool IsMust(string text) => MustWords.IsMatch(text) || (MarkBefore.IsMatch(text) && !IsNice(text));

    public static bool IsProcess(string text) => Process.IsMatch(text);

    /// <summary>Says whether a sentence of running text asks something of the candidate, and does not tell about the company.</summary>
    public static bool AsksForSomething(string sentence) =>
        MarkBefore.IsMatch(sentence) || (RequirementWords.IsMatch(sentence) && Candidate.IsMatch(sentence) && !IsProcess(sentence) && !(Description.IsMatch(sentence) && !IsMust(sentence)) && !TellsAboutTheCompany(sentence));

    /// <summary>Says whether a sentence tells about the company and wishes nothing.</summary>
    public static bool TellsAboutTheCompany(string sentence) => Company.IsMatch(sentence) && !Wish.IsMatch(sentence);

    public static bool NamesARequirement(string text) => RequirementWords.IsMatch(text);
}
