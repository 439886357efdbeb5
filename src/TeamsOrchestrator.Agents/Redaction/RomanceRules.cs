using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>The patterns of what must not count, in French and Spanish. They hold in every CV: many are written in two languages.</summary>
internal static partial class RomanceRules
{
    private const string Value = @"\s*[:\-–.]?\s*(?<it>[^\s|·•;:](?:(?!\s{2,}|\s[|·•]\s|;|,\s*\p{L}+\s*:).){0,80})";

    /// <summary>Gets the rules that hold for every line.</summary>
    public static IReadOnlyList<RedactionRule> Everywhere { get; } =
    [
        new(RedactionKind.Gender, Gender()),
        new(RedactionKind.Gender, Pronouns()),
        new(RedactionKind.Age, BirthLabel(), "naissance", "nacimiento", "né", "nacid"),
        new(RedactionKind.Age, Age(), RedactionRule.Digit),
        new(RedactionKind.MaritalStatus, MaritalLabel(), "situation", "statut", "estado", "situación"),
        new(RedactionKind.MaritalStatus, MaritalWords(), "célibataire", "marié", "divorcé", "veuf", "veuve", "pacsé", "concubinage", "solter", "casad", "divorciad", "viud", "pareja"),
        new(RedactionKind.Family, Family(), "enfant", "hijo", "hija", "père", "mère", "padre", "madre", "congé", "baja", "permiso"),
        new(RedactionKind.Nationality, Nationality(), "nacionalidad", "ciudadan", "citoyenneté", "nationalité"),
        new(RedactionKind.Religion, Religion(), "catholique", "musulman", "juive", "juif", "bouddhiste", "hindouiste", "athée", "católic", "musulmán", "judí", "budista", "ateo", "atea"),
        new(RedactionKind.Address, Street(), RedactionRule.Digit),
        new(RedactionKind.Address, AddressLabel(), RedactionRule.Digit),
        new(RedactionKind.EducationYear, Graduation(), RedactionRule.Digit),
        new(RedactionKind.Photo, Photo(), "photo", "foto"),
    ];

    /// <summary>Gets the rules that hold where contact data stands. Forms that are names of languages as well are left out.</summary>
    public static IReadOnlyList<RedactionRule> AmongContacts { get; } = [new(RedactionKind.Nationality, LoneNationality(), "français", "allemand", "espagnol", "italien", "portugais", "roumain", "belge", "suisse", "canadien", "marocain", "algérien", "tunisien", "sénégalais", "español", "aleman", "frances", "italian", "portugues", "mexican", "colombian", "argentin", "peruan", "venezolan", "chilen", "ecuatorian", "cuban", "marroqu")];

    [GeneratedRegex(@"\b(?:sexe|sexo|género|genero)\b\s*[:\-–]" + Value + @"|\b(?:Sra?|Srta|Mlle|Mademoiselle|Señora?|Señorita)\b\.?(?=\s+\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gender();

    // "Il" is as often nobody as a man, "Elle" a magazine.
    [GeneratedRegex(@"(?<=[\s(]|^)(?:elle|ella|él)(?=[\s,.;/)]|$)|\(\s*(?:il|elle|iel|él|ella|elle)\s*/\s*\w+(?:\s*/\s*\w+)?\s*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pronouns();

    [GeneratedRegex(
        @"\b(?:(?:date|lieu)(?:\s+et\s+(?:date|lieu))?\s+de\s+naissance|(?:fecha|lugar)(?:\s+y\s+(?:fecha|lugar))?\s+de\s+nacimiento)\b" + Value
        + @"|\b(?:née?|nacid[oa])\s+(?:le|en|el)\s+(?<it>\d[\d./-]*(?:(?:er)?\s+(?:de\s+)?\p{L}{3,}\s+(?:de\s+)?\d{4})?(?:,?\s+(?:à|en)\s+\p{L}+)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex BirthLabel();

    [GeneratedRegex(@"\b(?:âge|edad)\s*[:\-–]?\s*(?<it>\d{2})\b|\b(?:âgée?\s+de|de)\s+(?<it>\d{2}\s+(?:ans|años)\s+(?:d'âge|de\s+edad))\b|\bâgée?\s+de\s+(?<it>\d{2}\s+ans)\b|^\W*(?<it>\d{2}\s+años)\b(?=\s*(?:[•|,·]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:situation\s+(?:de\s+famille|familiale|matrimoniale|maritale)|statut\s+marital|estado\s+civil|situación\s+familiar)\b" + Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MaritalLabel();

    [GeneratedRegex(@"\b(?:célibataire|mariée?|divorcée?|veuf|veuve|pacsée?|concubinage|solter[oa]|casad[oa]|divorciad[oa]|viud[oa]|pareja\s+de\s+hecho)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MaritalWords();

    [GeneratedRegex(
        @"\b(?:\d+|une?|deux|trois|quatre|sans|dos|tres|cuatro|sin|un|una)\s+(?:enfants?(?:\s+à\s+charge)?|hij[oa]s?(?:\s+a\s+cargo)?)\b|\b(?:père|mère|padre|madre)\s+(?:de|d'une?)\s+(?:\w+\s*){1,3}"
        + @"|\bcongé\s+(?:parental|(?:de\s+)?maternité|(?:de\s+)?paternité)\b|\b(?:baja|permiso)\s+(?:maternal|paternal|por\s+maternidad|por\s+paternidad|de\s+maternidad|de\s+paternidad|parental)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:nacionalidad|ciudadanía|citoyenneté)\b" + Value + @"|\bde\s+nationalité\s+(?<it>\p{L}+)|\bciudadan[oa]\s+(?<it>\p{L}{4,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nationality();

    // Université Catholique de Lille, Pontificia Universidad Católica: schools keep their names.
    [GeneratedRegex(
        @"(?<!(?:universit\p{L}*|universidad|institut\p{L}*|école|colegio|collège|lycée|faculté|facultad|escuela)\s+(?:\p{L}+\s+)?)\b(?:catholique|musulmane?|juive?|juif|bouddhiste|hindouiste|athée|católic[oa]|musulmán|musulmana|judí[oa]|budista|ate[oa])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Religion();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:Calle|C/|Avda\.?|Avenida|Plaza|Pza\.?|Paseo|Ronda|Camino|Travesía)\s+(?:de\s+(?:la\s+|los\s+|las\s+)?|del\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:de\s+(?:la\s+)?|del\s+)?\p{Lu}[\p{L}'’.-]*){0,3},?\s*(?:n[ºo°.]\s*)?\d{1,4}(?:,?\s*\d{1,2}\s?[ºª°]\s?[A-Za-z]?)?(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:dirección|direccion|domicilio|domicile)\b\s*[:\-–]\s*(?<it>\p{L}[^|·•@]{2,50}?\s\d{1,4}\s?[a-z]?)(?=,|\s{2,}|\s[|·•]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressLabel();

    [GeneratedRegex(@"\b(?:diplômée?(?:\s+en)?|promo(?:tion\s+de)?|baccalauréat|bac|bachillerato|graduad[oa](?:\s+en)?|licenciad[oa](?:\s+en)?|promoción(?:\s+de)?)[\s:,(]*(?<it>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Graduation();

    [GeneratedRegex(@"\b(?:photo(?:graphie)?\s+(?:ci-)?jointe|foto(?:grafía)?\s+adjunta)\b|^\W*(?:photographie|fotografía)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Photo();

    [GeneratedRegex(
        @"(?<=^|[,|·•;:]\s*)(?:française|allemande|espagnole|italienne|portugaise|roumaine|belge|suisse|canadien(?:ne)?|marocaine?|algérien(?:ne)?|tunisien(?:ne)?|sénégalaise?|española|alemana|francesa|italiana|portuguesa|mexican[oa]|colombian[oa]|argentin[oa]|peruan[oa]|venezolan[oa]|chilen[oa]|ecuatorian[oa]|cuban[oa]|marroquí)(?=\s*(?:$|[,|·•;]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex LoneNationality();
}
