using Microsoft.Extensions.AI;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Documents;
using TeamsOrchestrator.UnitTests.Agents.Screening;

namespace TeamsOrchestrator.UnitTests.Agents.Redaction;

/// <summary>What a German CV calls its person, and the words beside it: a woman's and a man's read the same once redacted.</summary>
public sealed class GermanCallingsTests
{
    private static readonly Profile Nobody = new() { Language = "de" };

    [Theory]
    [InlineData("Geprüfter Bilanzbuchhalter, Fabrikam", "Geprüfte█ Bilanzbuchhalter, Fabrikam")]
    [InlineData("Staatlich anerkannter Erzieher", "Staatlich anerkannte█ Erzieher")]
    [InlineData("03/2015 - 2020: Wissenschaftlicher Mitarbeiter", "03/2015 - 2020: Wissenschaftliche█ Mitarbeiter")]
    [InlineData("Tätig als freier Journalist", "Tätig als freie█ Journalist")]
    [InlineData("Hebamme, Entbindungspfleger", "Heb████, Entbindungs███████")]
    [InlineData("Ausbildung zum Kaufmann", "Ausbildung zu█ Kauf████")]
    [InlineData("Umschulung zur staatlich geprüften Technikerin", "Umschulung zu█ staatlich geprüften Techniker██")]
    public void The_letters_that_tell_are_covered(string line, string redacted)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldBe(redacted);
        result.Redactions.ShouldAllBe(span => span.Kind == RedactionKind.Gender);
    }

    [Theory]
    [InlineData("Geprüfte Bilanzbuchhalterin, Fabrikam", "Geprüfter Bilanzbuchhalter, Fabrikam")]
    [InlineData("Staatlich anerkannte Erzieherin", "Staatlich anerkannter Erzieher")]
    [InlineData("Hebamme im Kreißsaal", "Entbindungspfleger im Kreißsaal")]
    [InlineData("Ausbildung zur Kauffrau für Büromanagement", "Ausbildung zum Kaufmann für Büromanagement")]
    [InlineData("Weiterbildung zur staatlich geprüften Technikerin", "Weiterbildung zum staatlich geprüften Techniker")]
    [InlineData("Ausbildung zur Gesundheits- und Krankenpflegerin", "Ausbildung zum Gesundheits- und Krankenpfleger")]
    [InlineData("2015 - 2020: Wissenschaftliche Mitarbeiterin", "2015 - 2020: Wissenschaftlicher Mitarbeiter")]
    [InlineData("Medizinisch-technische Assistentin", "Medizinisch-technischer Assistent")]
    [InlineData("Medizinische Fachangestellte", "Medizinischer Fachangestellter")]
    [InlineData("Examinierte Gesundheits- und Krankenpflegerin", "Examinierter Gesundheits- und Krankenpfleger")]
    [InlineData("Tätig als selbstständige Beraterin", "Tätig als selbstständiger Berater")]
    [InlineData("Krankenschwester, Stationsschwester", "Krankenpfleger, Stationspfleger")]
    [InlineData("Fachärztin für Innere Medizin", "Facharzt für Innere Medizin")]
    [InlineData("RECHTSANWÄLTIN", "RECHTSANWALT")]
    [InlineData("Beamtin im gehobenen Dienst", "Beamter im gehobenen Dienst")]
    [InlineData("Friseuse, dann Masseuse", "Friseur, dann Masseur")]
    [InlineData("Friseurin, Stewardess, Frisöse", "Friseur, Steward, Frisör")]
    [InlineData("Dipl.-Kffr. (FH), Bankkffr.", "Dipl.-Kfm. (FH), Bankkfm.")]
    [InlineData("Dr.in Mag.a", "Dr. Mag.")]
    [InlineData("Putzfrau, Tagesmutter", "Putzmann, Tagesvater")]
    public void A_model_reads_the_same_of_a_woman_and_a_man(string woman, string man)
    {
        var hers = PlainForms.Of(new Redactor().Redact(Reading.Of(woman), Nobody).Text);

        hers.ShouldBe(PlainForms.Of(new Redactor().Redact(Reading.Of(man), Nobody).Text));
        hers.Replace("█", string.Empty, StringComparison.Ordinal).Length.ShouldBeGreaterThan(woman.Length / 2);
    }

    [Theory]
    [InlineData("Reparatur technischer Geräte, Übersetzung medizinischer Fachbücher")]
    [InlineData("zum Beispiel, zur Verfügung, Umstieg zur Cloud, zum Server, zum Halbleiter")]
    [InlineData("Ausbildung zum/zur Bankkaufmann/Bankkauffrau, zur Leiter*in, zum Leiter/in")]
    [InlineData("Aufbau neuer Teams, externer Zugriff, Betreuung erfahrener Entwickler")]
    [InlineData("Vortrag bei einer Tagung, technischer Vertrieb, freier Zugang")]
    public void Other_words_of_that_form_stay(string line) => new Redactor().Redact(Reading.Of(line), Nobody).Redactions.ShouldBeEmpty();

    [Theory]
    [InlineData("Name: ████ ███████, Tel.████, Abitur████, ██.██.1990")]
    [InlineData("Kauf████ für Büromanagement, Zimmer███████")]
    public void What_else_is_covered_stays_covered(string text) => PlainForms.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("Leiterin Vertrieb, Fabrikam", "Leiter Vertrieb, Fabrikam", "Leiter Vertrieb", "Vertrieb")]
    [InlineData("Krankenschwester auf der Intensivstation", "Krankenpfleger auf der Intensivstation", "Krankenpfleger auf der Intensivstation", "auf der Intensivstation")]
    public async Task What_a_model_quotes_counts_of_a_woman_as_of_a_man(string woman, string man, string quote, string kept)
    {
        // Arrange
        var criteria = new CriteriaSet([new Criterion { Id = "c1", Text = "Erfahrung" }]);
        var agent = new ModelScreeningAgent(new StructuredModel(new Quoting(quote), "a model", new UncountedCalls()), new FixedClock());

        foreach (var (text, expected) in new[] { (woman, kept), (man, quote) })
        {
            // Act
            var pages = new Redactor().Redact(Reading.Of("Berufserfahrung\n" + text), Nobody).Pages;
            var result = QuoteCheck.Check(await agent.RunAsync(new ScreeningRequest(pages, Nobody, criteria, []), CancellationToken.None), criteria, pages);

            // Assert
            var finding = result.Findings.ShouldHaveSingleItem();
            finding.Verdict.ShouldBe(Verdict.Met);
            finding.Evidence.ShouldHaveSingleItem().Quote.ShouldBe(expected);
            text.ShouldContain(expected, Case.Sensitive);
            result.Flags.ShouldBeEmpty();
        }
    }

    private sealed class Quoting(string quote) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            messages.Last().Text.ShouldContain(quote, Case.Sensitive);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, $$"""{"findings":[{"criterion":"c1","verdict":"met","quotes":["{{quote}}"],"note":null}]}""")));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
