using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Knows the headings of CVs in English and German, and the commonest in other languages.</summary>
internal static partial class SectionHeadings
{
    private const int LongestHeading = 60;

    private static readonly Dictionary<string, CvSection> Known = Build(new()
    {
        [CvSection.Personal] = "personal details|personal information|personal data|personal|contact|contact details|contact information|contact me|details|about|kontakt|kontaktdaten|"
            + "persönliche daten|persönliche angaben|zur person|persönliches|angaben zur person|контакты|联系方式|coordonnées",
        [CvSection.Summary] = "summary|professional summary|executive summary|career summary|profile|professional profile|about me|objective|career objective|profile summary|personal profile|"
            + "personal statement|introduction|profil|kurzprofil|zusammenfassung|über mich|personal summary|summary of qualifications|career profile|qualifications summary",
        [CvSection.Experience] = "experience|work experience|professional experience|employment|employment history|work history|career history|career|professional background|"
            + "relevant experience|job experience|positions|professional history|industry experience|experience details|company details|internships|internship|"
            + "internship experience|work|employment experience|academic experience|teaching experience|research experience|experiences|experience and employment|work experiences|"
            + "berufserfahrung|berufserfahrungen|beruflicher werdegang|berufspraxis|berufliche erfahrung|berufliche erfahrungen|beruf|werdegang|berufliche stationen|praxiserfahrung|praktika|berufstätigkeit|"
            + "beruflicher hintergrund|tätigkeiten|expérience professionnelle|expériences professionnelles|expériences|опыт работы|опыт|工作经历|工作经验|experiencia|experiencia laboral|experiencia profesional|esperienza|esperienza lavorativa|esperienze lavorative|esperienze professionali|experiência|experiência profissional|werkervaring|doświadczenie zawodowe",
        [CvSection.Education] = "education|education and training|academic background|academic qualifications|educational background|education details|academic history|academic education|studies|"
            + "qualifications|academic|educational qualifications|academic credentials|schooling|training|education & training|education and qualifications|degrees|"
            + "ausbildung|bildung|bildungsweg|studium|schulbildung|hochschulausbildung|akademische ausbildung|ausbildung und studium|studium und ausbildung|schule|schulischer werdegang|akademischer werdegang|"
            + "bildungsgang|weiterbildung und studium|schul- und berufsausbildung|hochschulbildung|formation|formations|diplômes|diplômes & concours|образование|教育背景|教育经历|educación|formación|formación académica|istruzione|istruzione e formazione|formazione|educação|formação|formação académica|formação acadêmica|opleiding|opleidingen|wykształcenie",
        [CvSection.Skills] = "skills|technical skills|key skills|core skills|it skills|computer skills|professional skills|skills and tools|skills & tools|technologies|technical expertise|"
            + "competencies|core competencies|technical competencies|skill details|skill set|skillset|expertise|areas of expertise|technical proficiencies|tools|tools and technologies|"
            + "programming languages|programming|technical knowledge|knowledge|strengths|soft skills|hard skills|skills summary|technology stack|tech stack|software|computer proficiency|"
            + "kenntnisse|fähigkeiten|kompetenzen|it-kenntnisse|edv-kenntnisse|fachkenntnisse|technische kenntnisse|kernkompetenzen|programmierkenntnisse|kenntnisse und fähigkeiten|"
            + "fähigkeiten und kenntnisse|qualifikationen|besondere kenntnisse|fachliche kompetenzen|compétences|навыки|технологии|专业技能|技能清单|技能|habilidades|aptitudes|competencias|competenze|competências|vaardigheden|umiejętności",
        [CvSection.Certificates] = "certificates|certifications|certificate|certification|licenses|licences|licenses and certifications|certifications and training|courses|certificates and courses|"
            + "training and certifications|professional certifications|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|fortbildung|kurse|courses and certificates|certifications & licenses",
        [CvSection.Languages] = "languages|language skills|language|spoken languages|foreign languages|sprachen|sprachkenntnisse|fremdsprachen|langues|языки|语言|idiomas|lingue|línguas|talen|języki|competenze linguistiche",
        [CvSection.Projects] = "projects|project experience|personal projects|selected projects|side projects|open source|open source projects|projekte|projekterfahrung|projets|проекты|项目经历|portfolio",
        [CvSection.Publications] = "publications|papers|talks|presentations|conferences|patents|veröffentlichungen|publikationen|vorträge|writing|selected publications|patents and publications|invited talks",
        [CvSection.Interests] = "interests|hobbies|hobbies and interests|interests and hobbies|personal interests|leisure|interessen|hobbys|freizeit|hobbys und interessen|interessen und hobbys|centres d'intérêts|loisirs",
        [CvSection.References] = "references|referees|referenzen|recommendations",
        [CvSection.Other] = "awards|honors|honours|achievements|honors and awards|honors & awards|awards and honors|volunteering|volunteer experience|volunteer work|extracurricular activities|"
            + "activities|extracurricular activity|memberships|additional information|miscellaneous|other|links|accomplishments|leadership|scholarships|grants|program committees|most proud of|"
            + "auszeichnungen|ehrenamt|ehrenamtliches engagement|engagement|mitgliedschaften|sonstiges|weitere angaben|stipendien|erfolge|my life philosophy|a day of my life|divers|training and workshops",
    });

    /// <summary>Reads a line as a heading.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The heading, or null where the line is none.</returns>
    public static SectionHeading? Find(string line)
    {
        if (line.Length is 0 or > 2000)
        {
            return null;
        }

        var text = Decoration().Replace(line, string.Empty);
        if (text.Length <= LongestHeading && Known.TryGetValue(Normalize(text), out var section))
        {
            return new SectionHeading(section, string.Empty);
        }

        var colon = text.IndexOf(':');
        return colon is > 0 and <= LongestHeading && Known.TryGetValue(Normalize(text[..colon]), out section) && section is not CvSection.Personal
            ? new SectionHeading(section, text[(colon + 1)..].Trim())
            : null;
    }

    private static string Normalize(string text)
    {
        // Without blanks, so that "S K I L L S" and words run together by a font are headings too.
        return Blanks().Replace(text.Trim().TrimEnd(':', '.', '-', '_', ' '), string.Empty).ToLowerInvariant();
    }

    private static Dictionary<string, CvSection> Build(Dictionary<CvSection, string> sections) =>
        sections.SelectMany(pair => pair.Value.Split('|').Select(heading => (heading: Normalize(heading), pair.Key)))
            .DistinctBy(pair => pair.heading, StringComparer.Ordinal)
            .ToDictionary(pair => pair.heading, pair => pair.Key, StringComparer.Ordinal);

    [GeneratedRegex(@"^[^\p{L}]{1,6}(?=\p{L})|[^\p{L}):.]{1,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
