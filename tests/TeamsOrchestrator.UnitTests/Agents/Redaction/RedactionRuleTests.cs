using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Redaction;

/// <summary>A rule tries its pattern only on lines that hold a word it needs. What the pattern finds has to hold one.</summary>
public sealed class RedactionRuleTests
{
    // Each way in which a rule can match, once.
    private const string Matches = """
        mail a.b@c.org|a (at) b.org|a [at] b.org|https://x.org|www.x.org|x.medium.com/ana|orcid.org/0000|t.me/ana|kaggle.net/x|dribbble.io/x|github: ana|skype: ana
        gender: f|Sex: male|Geschlecht: w|pronouns: she|Pronomen: sie|männlich|weiblich|divers|Berlin, female|date of birth: 1 May 1990|place of birth: Rome|birthday: 1 May|DOB: 1.1.90|D.O.B. 1.1.90|do.b 1.1.90|d.ob 1.1.90|Geburtsdatum: 1.1.90|geburtsdatum und geburtsort: x
        date de naissance : 1|lieu de naissance : Lyon|born 1.1.1990|geboren 1.1.1990|geb. 1.1.1990|né 1.1.1990|née le 1 mai 1990|nacida el 1 de mayo de 1990|fecha de nacimiento: 1|age: 30|30 years old|30 jahre alt|aged 30|30 Jahre|âge : 30|âgée de 30 ans|30 años|de 30 años de edad
        marital status: x|civil status: x|family status: x|Familienstand: x|état civil : x|situation de famille : x|statut marital : x|estado civil: x|situación familiar: x
        unmarried|divorced|widowed|ledig|verheiratet|geschieden|verwitwet|verpartnert|verlobt|getrennt lebend|eheähnliche|eingetragene Partnerschaft|in fester Beziehung|in einer Partnerschaft|célibataire|married|geb. Weber|geborene Weber
        mariée|divorcé|veuf|veuve|pacsée|concubinage|soltera|casado|divorciada|viudo|pareja de hecho|single
        two children|one child|2 kids|zwei Kinder|ein Kind|one son|two daughters|zwei Töchter|eine Tochter|zwei Söhne|2 enfants|sans enfant|dos hijos|una hija|children: 2|Kinder: 2|mother of two|father of two|mom of two|dad of two|parent of two|Mutter von zwei|Vater von zwei
        parental leave|maternity leave|family leave|Elternzeit|Mutterschutz|wife|husband|spouse|Ehefrau|Ehemann|Ehegatte|Ehegattin|Lebenspartnerin|Lebensgefährte|zweifache Mutter|junger Vater|Mama zweier Kinder|Papa einer Tochter|alleinerziehend|Familienvater|Hausfrau|Karenzzeit|Erziehungsurlaub|Kindererziehung|meine Frau
        père de deux|mère d'une fille|padre de dos|madre de dos|congé parental|congé de maternité|baja maternal|permiso por paternidad
        nationality: x|citizenship: x|Nationalität: x|Staatsangehörigkeit: x|Staatsbürgerschaft: x|British citizen|French national|deutscher Staatsbürger|Nationalité française|nacionalidad: x|ciudadanía: x|citoyenneté : x|de nationalité belge|ciudadana española
        French, German|türkisch|Österreicherin|south african|français, x|française|allemande|espagnole|italienne|portugaise|roumaine|belge|suisse|canadienne|marocain|algérienne|tunisienne|sénégalais|española|alemana|francesa|italiana|portuguesa|mexicana|colombiano|argentina|peruano|venezolana|chileno|ecuatoriana|cubano|marroquí
        ethnicity: x|ethnic group: x|race: x|religion: x|religious affiliation: x|Konfession: x|Religionszugehörigkeit: x|roman catholic|protestant|muslim|jewish|hindu|buddhist|sikh|atheist|christian orthodox|römisch-katholisch|evangelisch|konfessionslos|muslimisch|jüdisch
        catholique|musulmane|juive|juif|bouddhiste|hindouiste|athée|católica|musulmán|judío|budista|ateo|atea
        Address: Main 12|Anschrift: Weg 3|wohnhaft in Bonn 3|Lindengasse 9|12 rue de Lyon|12 Baker Street|NW1 6XE|80999 München|Austin, TX 78701|plz 12345|postcode: AB CD|zip code: XYZ|postal code XYZ|Calle Mayor 5|dirección: Mayor 5
        class of 2009|Abitur 2009|Abschlussjahr 2009|diplômée en 2009|bac 2009|bachillerato 2009|promoción de 2009|photo attached|see picture|Bewerbungsfoto|Lichtbild|Passbild|Passfoto|Foto|Bild|photographie|fotografía adjunta|photo ci-jointe|2019-05|'19
        """;

    private static readonly RedactionRule[] All = [.. RedactionRules.Everywhere, .. RedactionRules.AmongContacts, .. RedactionRules.InEducation, .. RomanceRules.Everywhere, .. RomanceRules.AmongContacts];

    [Fact]
    public void What_a_rule_finds_holds_a_word_that_it_needs()
    {
        var found = new HashSet<RedactionRule>(ReferenceEqualityComparer.Instance);
        foreach (var line in Matches.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(line => new[] { line, line.ToUpperInvariant() }))
        {
            found.UnionWith(Held(line));
        }

        All.Where(rule => rule.Needs.Length > 0 && !found.Contains(rule)).ShouldBeEmpty();
    }

    [SharedDataFact]
    public void Nothing_in_public_texts_is_missed_for_want_of_a_word()
    {
        foreach (var line in SharedData.Files("cv-text").Concat(SharedData.Files("match-labels", ".txt")).Concat(SharedData.Files("resume-corpus", ".csv")).SelectMany(File.ReadLines).Where(line => line.Length is > 0 and <= Redactor.LongestLine))
        {
            Held(line);
        }
    }

    private static List<RedactionRule> Held(string line)
    {
        var matching = All.Where(rule => rule.Pattern.IsMatch(line)).ToList();
        matching.ForEach(rule => rule.MayFind(line, line.Any(char.IsDigit)).ShouldBeTrue($"{rule.Kind} in \"{line}\""));
        return matching;
    }
}
