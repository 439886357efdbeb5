using System.Text;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>Paraphrases of protected attributes, in four languages: as words, in sentences, and in ads.</summary>
public sealed class ProtectedParaphrasesTests
{
    private static readonly Dictionary<ProtectedAttribute, string[]> Phrases = new()
    {
        [ProtectedAttribute.Age] =
        [
            "Young and dynamic team member", "Fresh out of university", "You are in your early twenties", "Millennials and Gen Z welcome",
            "No more than 5 years of experience", "New blood for our team", "Retires soon", "Ages 25 to 35", "Born after 1995",
            "We look for a recent graduate", "Frische Hochschulabsolventen bevorzugt", "Mitte dreißig", "Ältere Bewerber haben es hier schwer",
            "Maximal 5 Jahre Berufserfahrung", "Zwischen 25 und 35 Jahren", "Im Alter von 20 bis 30", "Junge, dynamische Kolleg:innen",
            "Jahrgang 1990", "Rentennah", "Une équipe jeune et dynamique", "Jeune diplômé", "Âge maximum 35 ans", "Moins de 30 ans",
            "Trop âgée pour ce poste", "Proche de la retraite", "Natif numérique", "Equipo joven y dinámico", "Edad máxima 35", "Recién titulados",
            "Menores de 30 años", "Demasiado mayor", "Nativos digitales", "Fecha de nacimiento",
        ],
        [ProtectedAttribute.Gender] =
        [
            "We are looking for a woman", "Girls wanted", "A man's job", "Handyman", "Wir suchen eine Frau", "Empfangsdame", "Kräftige Männer",
            "Kein Frauenberuf", "Femmes uniquement", "Nous recherchons un homme", "Hôtesse d'accueil", "Sólo hombres", "Buscamos chica",
            "Sexo femenino",
        ],
        [ProtectedAttribute.Nationality] =
        [
            "Germans only", "Born and raised in Germany", "No immigrants", "Of Turkish origin", "Keine Ausländer", "Gebürtige Deutsche",
            "In Deutschland aufgewachsen", "Nur deutsche Bewerber", "Nationalité française exigée", "Français de souche", "Nacionalidad española",
            "Sin extranjeros", "Ciudadano europeo",
        ],
        [ProtectedAttribute.NativeLanguage] =
        [
            "Native-level English", "English as a first language", "Speaks with an accent", "Her accent is hard to follow", "German natives",
            "Akzentfreies Deutsch", "Deutsch als Erstsprache", "Sein Akzent stört", "Starker Akzent", "Langue maternelle française", "Anglais natif",
            "Sans accent", "Lengua materna", "Nivel nativo de inglés", "Sin acento", "Su acento no me gusta",
        ],
        [ProtectedAttribute.Ethnicity] =
        [
            "Has a foreign-sounding name", "Dark-skinned", "Südländisches Aussehen", "Fremd klingender Name", "Dunkelhäutig", "Couleur de peau",
            "Type européen", "Origine maghrébine", "Color de piel", "De raza blanca", "Apellido extranjero",
        ],
        [ProtectedAttribute.Religion] =
        [
            "Wears a hijab", "Observes Ramadan", "A devout Sikh", "Trägt Kopftuch, streng gläubig", "Muslimin", "Gottesfürchtig", "Foi chrétienne",
            "Il est musulman", "Valores cristianos", "Que sea ateo", "Mujer musulmana",
        ],
        [ProtectedAttribute.FamilyStatus] =
        [
            "No family obligations", "No dependants", "Planning to have children", "Wants to start a family", "Mother of two", "A single mother",
            "Has three small children", "Keine familiären Verpflichtungen", "Ohne Anhang", "Junge Mutter", "Kinderwunsch", "Hat zwei kleine Kinder",
            "Geschieden", "Sans enfants", "Sans contraintes familiales", "Célibataire", "Elle est enceinte", "Congé maternité trop long",
            "Sin cargas familiares", "Soltera", "Embarazada", "Tiene hijos",
        ],
        [ProtectedAttribute.Health] =
        [
            "In excellent health", "Burn-out", "Often sick", "Takes many sick days", "Perfectly healthy", "Ohne gesundheitliche Einschränkungen",
            "Kerngesund", "Ständig krank", "Viele Fehltage", "Gesund und belastbar", "En bonne santé", "Souvent malade", "Personne handicapée",
            "Bonne condition physique", "Buena salud", "Discapacidad", "Bajas médicas frecuentes",
        ],
        [ProtectedAttribute.SexualOrientation] =
        [
            "Trans woman", "Is queer", "Ist schwul", "Transfrau", "Homosexuel", "Transgenre", "Orientación sexual", "Es gay",
        ],
        [ProtectedAttribute.Appearance] =
        [
            "Send us your photo", "An attractive woman", "Slim figure, good looks", "Visible piercings", "Gutaussehende Dame",
            "Ansprechendes Äußeres", "Aktuelles Foto beifügen", "Zu dick", "Photo d'identité", "Excellente présentation", "Sans tatouages",
            "Buena presencia", "Con foto", "Aspecto físico",
        ],
        [ProtectedAttribute.PoliticalView] =
        [
            "Right-winger", "Is unionized", "War im Betriebsrat", "AfD-Wähler", "Membre d'un syndicat", "Syndicaliste", "Afiliada a un sindicato",
            "Opiniones políticas",
        ],
        [ProtectedAttribute.SocialOrigin] =
        [
            "Privately schooled, private-school education", "Does not fit into our team", "A good social background", "From a rough area",
            "Aus einfachen Verhältnissen", "Passt nicht ins Team", "Problemviertel", "Grande école exigée", "De bonne famille",
            "Universidad de prestigio", "De buena familia",
        ],
    };

    private static readonly string[] Fair =
    [
        "Working with children and their parents", "Care for older people", "Maternity cover until May", "Vertretung für die Elternzeit",
        "Elternzeitvertretung bis Mai", "We offer 20 weeks of parental leave", "Gesunde Snacks und ein Jobrad", "Kenntnisse der Krankheitsbilder",
        "A picture of the business for the board", "Photo editing with Photoshop", "Betreuung älterer Menschen", "Arbeit mit Jugendlichen",
        "Zwischen 20 und 40 Stunden", "Gläubiger- und Debitorenbuchhaltung", "Akzente setzen und Prozesse verbessern", "Plus de 20 ans d'expérience",
        "Plus de 30 ans d’expérience en informatique", "Accompagnement de jeunes en formation",
        "Poste ouvert aux personnes en situation de handicap", "Université catholique de Lille", "Dans l'enceinte de l'usine",
        "Expérience de la présentation orale", "Traitement des données, accès par code", "Assurance maladie et mutuelle",
        "Más de 20 años de experiencia", "Trabajo con jóvenes", "Atención a personas con discapacidad",
        "Igualdad de oportunidades para mujeres y hombres", "Universidad Católica de Valencia", "Mayores de 18 años",
        "Buena presencia en redes sociales", "Género literario y edición", "English as a second language teaching", "Great accent on quality",
        "The mother company is in Ulm", "One year of experience at most in SAP is fine", "Race conditions, deadlocks",
    ];

    public static TheoryData<ProtectedAttribute> Kinds => [.. Phrases.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_paraphrase_is_found_however_it_is_written_and_wherever_it_stands(ProtectedAttribute kind)
    {
        Func<string, string>[] ways =
        [
            text => text, text => text.ToUpperInvariant(), text => text.ToLowerInvariant(), text => $"- {text}", text => $"SQL, {text}, Java.",
            text => $"We know SQL. {text}! The rest can be learned.", text => $"Kenntnisse in SQL\n• {text}\nJava", text => text.Replace('\'', '’'), text => text.Normalize(NormalizationForm.FormD), text => text.Replace(' ', '\u00A0'),
        ];
        foreach (var phrase in Phrases[kind])
        {
            foreach (var way in ways)
            {
                var text = way(phrase);
                var hits = ProtectedAttributes.Find(text);

                hits.ShouldContain(hit => hit.Kind == kind, text);
                hits.ShouldAllBe(hit => text.Normalize().Contains(hit.Quote, StringComparison.Ordinal), text);
            }
        }
    }

    [Fact]
    public void Words_that_only_look_like_it_are_left_alone()
    {
        foreach (var text in Fair)
        {
            ProtectedAttributes.Find(text).ShouldBeEmpty(text);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task None_becomes_a_criterion_and_the_ad_is_warned_about_with_a_safer_wording(ProtectedAttribute kind)
    {
        // Arrange
        var agent = new LocalCriteriaAgent(SkillLexicon.Default);
        foreach (var phrase in Phrases[kind])
        {
            // Act
            var draft = await agent.RunAsync(new CriteriaRequest("A position", Ad.Document($"# Engineer\n\n## Requirements\n\n- SQL\n- {phrase}\n")), CancellationToken.None);

            // Assert
            draft.Criteria.Items.ShouldAllBe(item => ProtectedAttributes.Find(item.Text).Count == 0, phrase);
            draft.Criteria.Items.ShouldContain(item => item.Text == "SQL", phrase);
            draft.Warnings.ShouldContain(warning => warning.Kind == kind && warning.Explanation.Length > 0 && warning.SaferWording.Length > 0, phrase);
        }
    }
}
