using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>The patterns of what must not count, in English and German; those of <see cref="RomanceRules"/> come to them.</summary>
internal static partial class RedactionRules
{
    // Values of labelled fields end where the next field of the same line begins.
    private const string Value = @"\s*[:\-–.]?\s*(?<it>[^\s|·•;:](?:(?!\s{2,}|\s[|·•]\s|;|,\s*\p{L}+\s*:).){0,80})";

    /// <summary>Gets the rules that hold for every line.</summary>
    public static IReadOnlyList<RedactionRule> Everywhere { get; } =
    [
        new(RedactionKind.Email, ContactPatterns.Email(), "@", "(at)", "[at]"),
        new(RedactionKind.Link, ContactPatterns.Link(), "http", "www.", ".com/", ".org/", ".io/", ".net/", ".me/", "linkedin", "github", "gitlab", "xing", "twitter", "telegram", "skype", "instagram", "facebook"),
        new(RedactionKind.Gender, Pronouns()),
        new(RedactionKind.Gender, FormsOfAddress()),
        new(RedactionKind.Gender, GenderLabel(), "gender", "sex", "geschlecht", "pronoun", "pronomen", "male", "männlich", "weiblich", "divers"),
        new(RedactionKind.Age, BirthLabel(), "birth", "dob", "do.b", "d.ob", "d.o.b", "geb", "naissance", "born", "né"),
        new(RedactionKind.Age, Age(), RedactionRule.Digit),
        new(RedactionKind.MaritalStatus, MaritalLabel(), "status", "familienstand", "civil"),
        new(RedactionKind.MaritalStatus, MaritalWords(), "married", "divorced", "widowed", "ledig", "verheiratet", "geschieden", "verwitwet", "verpartnert", "verlobt", "getrennt", "eheähnlich", "partnerschaft", "beziehung", "célibataire", "geb"),
        new(RedactionKind.Family, Family(), "child", "kid", "kind", "son", "daughter", "tochter", "töchter", "söhn", "sohn", "enfant", "mother", "father", "mom", "dad", "parent", "mutter", "vater", "mama", "papa", "leave", "elternzeit", "wife", "husband", "spouse", "ehefrau", "ehemann", "ehegatt", "lebenspartner", "lebensgefährt", "alleinerziehend", "hausfrau", "hausmann", "karenz", "erziehung", "meine"),
        new(RedactionKind.Nationality, NationalityLabel(), "national", "citizenship", "staats"),
        new(RedactionKind.Nationality, NationalityWords(), "citizen", "national", "staats"),
        new(RedactionKind.Religion, ReligionLabel(), "ethnic", "race", "religio", "konfession"),
        new(RedactionKind.Religion, ReligionWords(), "catholic", "protestant", "muslim", "jewish", "hindu", "buddhist", "sikh", "atheist", "christian", "katholisch", "evangelisch", "konfessionslos", "jüdisch"),
        new(RedactionKind.Address, AddressLabel(), RedactionRule.Digit),
        new(RedactionKind.Address, Street(), RedactionRule.Digit),
        new(RedactionKind.Address, EnglishStreet(), RedactionRule.Digit),
        new(RedactionKind.Address, BritishPostcode(), RedactionRule.Digit),
        new(RedactionKind.EducationYear, Graduation(), RedactionRule.Digit),
        new(RedactionKind.Photo, Photo(), "photo", "foto", "picture", "bild"),
    ];

    /// <summary>Gets the rules that hold where contact data stands, and would find too much elsewhere.</summary>
    public static IReadOnlyList<RedactionRule> AmongContacts { get; } =
    [
        new(RedactionKind.Address, Postcode(), RedactionRule.Digit, "plz", "postcode", "zip", "postal"),
        new(RedactionKind.MaritalStatus, LoneMaritalWord(), "single"),
        new(RedactionKind.Nationality, LoneNationality()),
    ];

    /// <summary>Gets the rules for lines about education.</summary>
    public static IReadOnlyList<RedactionRule> InEducation { get; } = [new(RedactionKind.EducationYear, Year(), RedactionRule.Digit)];

    [GeneratedRegex(@"\b(?:he|she|him|her|his|hers|himself|herself)(?:\s*/\s*(?:he|she|him|her|his|hers|them|they))*\b|\(\s*(?:they|them|er|sie|dey)\s*/\s*\w+(?:\s*/\s*\w+)?\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Miss|Herrn?|Frau|Mme|Madame|Monsieur)\b\.?(?=\s+\p{Lu})|\bMs\b\.?(?=\s+\p{Lu}\p{Ll}+)(?!\s+(?:Office|Excel|Word|Access|Project|Teams|Windows|Outlook|Azure|Dynamics|Visio|Power))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FormsOfAddress();

    [GeneratedRegex(@"\b(?:gender|sex|geschlecht|pronouns|pronomen)\b\s*[:\-–]" + Value + @"|^\W*(?:male|female|männlich|weiblich|divers)\W*$|(?<=[,|·•;]\s*)(?:male|female|männlich|weiblich)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GenderLabel();

    [GeneratedRegex(
        @"\b(?:date\s*(?:&|and)?\s*(?:place)?\s*of\s*birth|place\s+of\s+birth|birth\s?(?:date|day|place)|d\.?o\.?b\.?|geburts(?:datum|tag|ort|jahr|name)|geburtsdatum\s*(?:und|/|&)\s*-?(?:geburts)?ort|date\s+de\s+naissance)\b" + Value
        + @"|\b(?:born|geboren|geb\.|née?)\s+(?:on|in|am)?\s*(?<it>(?:\p{L}{3,}\s+)?\d[\d./-]*(?:\.?\s*(?!in\b|at\b)\p{L}{3,}\.?,?\s+\d{4})?(?:\s+\d{4})?(?:\s+(?:in|at)\s+\p{L}+)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex BirthLabel();

    [GeneratedRegex(@"\b(?:age|alter)\s*[:\-–]?\s*(?<it>\d{2})\b(?!\s*(?:%|\+))|\b(?<it>\d{2}\s*(?:-|\s)?(?:years?|yrs?)[\s-]old)\b|\b(?<it>\d{2}\s+jahre\s+alt)\b|\baged\s+(?<it>\d{2})\b|^\W*(?<it>\d{2}\s+(?:ans|jahre|years))\b(?=\s*(?:[•|,·]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:marital\s+status|civil\s+status|family\s+status|familienstand|état\s+civil)\b" + Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MaritalLabel();

    [GeneratedRegex(@"\b(?:unmarried|divorced|widowed|ledig|verheiratet|geschieden|verwitwet|verpartnert|verlobt|getrennt\s+lebend|eheähnlich\p{L}*|eingetragene\s+(?:Lebens)?partnerschaft|in\s+(?:fester|einer)\s+(?:Beziehung|Partnerschaft)|célibataire|married)\b|\bgeb(?:\.|orene[rn]?)\s+(?!(?:Jan|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\b)(?-i:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?=\s*(?:$|[,|·•;)]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MaritalWords();

    [GeneratedRegex(@"(?<=^|[,|·•;:]\s*)single(?=\s*(?:$|[,|·•;]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LoneMaritalWord();

    [GeneratedRegex(
        @"\b(?:\d+|one|two|three|four|no|ein|eine|zwei|drei|vier|keine?|sans)\s+(?:adult\s+|small\s+|young\s+|kleine?\s+)?(?:child(?:ren)?|kids?|kind(?:er)?|sons?|daughters?|töchter|tochter|söhne?|enfants?(?:\s+à\s+charge)?)\b(?!\s*(?:garten|theme|process))"
        + @"|\b(?:children|kinder)\s*:\s*(?<it>[^|·•;]{1,40})|\b(?:mother|father|mom|dad|parent|mutter|vater)\s+(?:of|von)\s+(?:\w+\s*){1,3}|\b(?:parental|maternity|paternity|family)\s+leave\b|\belternzeit\b|\bmutterschutz\b|\b(?:my\s+)?(?:wife|husband|spouse|ehefrau|ehemann|ehegatt(?:e|en|in)|lebenspartner(?:in)?|lebensgefährt(?:e|in))\b"
        + @"|\b(?:(?:zwei|drei|vier|mehr)fache[rn]?|junge[rn]?|alleinerziehende[rn]?|berufstätige[rn]?)\s+(?:mutter|vater)\b|\b(?:mutter|vater|mama|papa)\s+(?:zweier|dreier|eines|einer)\s+\p{L}+|\balleinerziehend\p{L}*|\bfamilien(?:vater|mutter)\b|\b(?:haus|ehe)frau\b|\bhausmann\b(?!\s*kost)|\bkarenz(?:zeit|urlaub)?\b|\berziehungsurlaub\b|\bkindererziehung\b|\bmeine[rmn]?\s+(?:frau|mann|kinder\p{L}*|familie|tochter|sohn)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:nationality|citizenship|nationalit[äé]t?|staatsangehörigkeit|staatsbürgerschaft)\b\s*[:\-–]?" + Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NationalityLabel();

    [GeneratedRegex(@"\b\p{L}{4,20}\s+(?:citizen|national)\b(?!\s+(?:service|park|team|bank))|\b\p{L}{4,20}e[rs]?\s+Staats(?:angehörige|bürger)\w*|\b[Nn]ationalité\s+\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NationalityWords();

    [GeneratedRegex(@"\b(?:ethnicity|ethnic\s+(?:origin|group)|race)\b\s*[:\-–]" + Value + @"|\b(?:religion|religious\s+affiliation|konfession|religionszugehörigkeit)\b\s*[:\-–]" + Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReligionLabel();

    [GeneratedRegex(
        @"\b(?:roman\s+catholic|catholic|protestant|muslim|jewish|hindu|buddhist|sikh|atheist|christian\s+orthodox|römisch-katholisch|katholisch|evangelisch|konfessionslos|muslimisch|jüdisch)\b(?!\s*-?\s*(?:universit|school|college|hochschule|church|hospital|charit|foundation|social|akademie|institut|museum|klinik|stiftung|theolog))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex ReligionWords();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:Am|An\s+der|Auf\s+der|Im|In\s+der|Zum|Zur)\s+)?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)?[\s-]?(?:straße|strasse|str\.|weg|allee|platz|gasse|damm|ufer|chaussee)\s*\d{1,4}\s?[a-zA-Z]?(?![\p{L}\d])|\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|place|chemin|impasse|allée)\s+(?:de\s+(?:la\s+|l['’])?|du\s+|des\s+)?[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<![\p{L}\d])\d{1,5}[a-zA-Z]?,?\s+(?:[NSEW]\.?\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Square|Terrace|Close|Crescent|Way|Parkway|Pkwy)\b\.?(?:,?\s+(?:Apt|Apartment|Suite|Unit|#)\.?\s*\w+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishStreet();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b(?:[A-Z]{1,2}[-–])?\d{4,5}(?=,?\s+\p{Lu}\p{L}+)|(?<=,\s*[A-Z]{2}\s+)\d{5}(?:-\d{4})?\b|(?<=\b(?:plz|postcode|zip(?:\s+code)?|postal\s+code)\s*:?\s*)[A-Z\d][A-Z\d -]{2,9}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(?:class\s+of|graduated(?:\s+in)?|abitur(?:\s*\(?|\s+im\s+jahr)?|abschluss(?:jahr)?|a-levels|matura|gcses?)[\s:,(]*(?:\p{L}+\s+)?(?<it>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Graduation();

    [GeneratedRegex(@"\b(?:(?:application\s+|passport\s+|profile\s+)?(?:photo(?:graph)?|picture)\s+(?:attached|enclosed|included|of\s+me)|(?:see|my)\s+(?:photo|picture)|bewerbungsfoto|lichtbild|passbild|passfoto)\b|^\W*(?:photo|foto|picture|bild)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Photo();

    [GeneratedRegex(@"(?<!\d)(?:(?:0?[1-9]|1[0-2])\s?[./]\s?)?(?:19|20)\d\d(?:\s?[./-]\s?(?:0[1-9]|1[0-2]|\d\d)(?!\d))?(?!\d)|['’]\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    // As a field of its own; inside a sentence such a word is about something else.
    [GeneratedRegex(
        @"(?<=^|[,|·•;:]\s*)(?:american|argentin(?:e|ian)|australian|austrian|belgian|brazilian|british|bulgarian|canadian|chinese|colombian|croatian|czech|danish|dutch|egyptian|english|estonian|finnish|french|german|greek|"
        + @"hungarian|indian|indonesian|iranian|irish|israeli|italian|japanese|kenyan|korean|lebanese|lithuanian|mexican|moroccan|nigerian|norwegian|pakistani|polish|portuguese|romanian|russian|serbian|slovak|"
        + @"slovenian|south\s+african|spanish|swedish|swiss|syrian|tunisian|turkish|ukrainian|vietnamese|deutsch(?:er)?|österreicher(?:in)?|österreichisch|schweizer(?:in)?|türkisch|polnisch|italienisch|französisch|"
        + @"spanisch|russisch|ukrainisch|rumänisch|griechisch|kroatisch|syrisch|indisch|chinesisch)(?=\s*(?:$|[,|·•;]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex LoneNationality();

    [GeneratedRegex(@"\b(?:(?:home\s+|postal\s+)?address|anschrift|adresse|wohnhaft(?:\s+in)?)\b\s*[:\-–]?\s*(?<it>\p{L}[^,|·•;@]{2,50}?\s\d{1,4}\s?[a-z]?)(?=,|\s{2,}|\s[|·•]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressLabel();
}
