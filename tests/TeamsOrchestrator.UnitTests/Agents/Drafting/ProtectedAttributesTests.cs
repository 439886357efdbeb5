using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class ProtectedAttributesTests
{
    [Theory]
    [InlineData("We are a young dynamic team", ProtectedAttribute.Age)]
    [InlineData("Maximum age 35", ProtectedAttribute.Age)]
    [InlineData("She is too old for this", ProtectedAttribute.Age)]
    [InlineData("Digital native wanted", ProtectedAttribute.Age)]
    [InlineData("Recent graduates only", ProtectedAttribute.Age)]
    [InlineData("Overqualified", ProtectedAttribute.Age)]
    [InlineData("Verstärkung für unser junges Team", ProtectedAttribute.Age)]
    [InlineData("Nicht älter als 40", ProtectedAttribute.Age)]
    [InlineData("Female candidates preferred", ProtectedAttribute.Gender)]
    [InlineData("We need a salesman", ProtectedAttribute.Gender)]
    [InlineData("Nur Männer", ProtectedAttribute.Gender)]
    [InlineData("We value diversity, but we need a salesman", ProtectedAttribute.Gender)]
    [InlineData("Wir schätzen Vielfalt, suchen aber nur Männer", ProtectedAttribute.Gender)]
    [InlineData("Must be a native speaker", ProtectedAttribute.NativeLanguage)]
    [InlineData("Native German", ProtectedAttribute.NativeLanguage)]
    [InlineData("Deutsch als Muttersprache", ProtectedAttribute.NativeLanguage)]
    [InlineData("He has a strong accent", ProtectedAttribute.NativeLanguage)]
    [InlineData("EU citizens only", ProtectedAttribute.Nationality)]
    [InlineData("Deutsche Staatsangehörigkeit", ProtectedAttribute.Nationality)]
    [InlineData("Member of a Christian church", ProtectedAttribute.Religion)]
    [InlineData("Katholische Konfession", ProtectedAttribute.Religion)]
    [InlineData("No children", ProtectedAttribute.FamilyStatus)]
    [InlineData("She is pregnant", ProtectedAttribute.FamilyStatus)]
    [InlineData("Ledig und ungebunden", ProtectedAttribute.FamilyStatus)]
    [InlineData("Long parental leave in the CV", ProtectedAttribute.FamilyStatus)]
    [InlineData("Must be physically fit and healthy", ProtectedAttribute.Health)]
    [InlineData("Körperlich belastbar", ProtectedAttribute.Health)]
    [InlineData("Sits in a wheelchair", ProtectedAttribute.Health)]
    [InlineData("Please attach a recent photo", ProtectedAttribute.Appearance)]
    [InlineData("Bewerbung mit Lichtbild", ProtectedAttribute.Appearance)]
    [InlineData("Wears a headscarf", ProtectedAttribute.Ethnicity)]
    [InlineData("Is homosexual", ProtectedAttribute.SexualOrientation)]
    [InlineData("Member of a trade union, a union member", ProtectedAttribute.PoliticalView)]
    [InlineData("Degree from an Ivy League school", ProtectedAttribute.SocialOrigin)]
    [InlineData("Not a cultural fit", ProtectedAttribute.SocialOrigin)]
    public void Protected_attributes_and_their_stand_ins_are_found(string text, ProtectedAttribute kind)
    {
        var hit = ProtectedAttributes.Find(text).FirstOrDefault(found => found.Kind == kind).ShouldNotBeNull();

        text.ShouldContain(hit.Quote, Case.Sensitive);
    }

    [Theory]
    [InlineData("We do not discriminate on grounds of age, but also not of gender or religion")]
    [InlineData("Wir stellen unabhängig vom Alter ein, aber auch von Geschlecht und Herkunft")]
    [InlineData("5+ years of experience with Python")]
    [InlineData("Over 10 years of experience")]
    [InlineData("Cloud native applications and React Native")]
    [InlineData("Avoiding race conditions in C++")]
    [InlineData("We hire regardless of age, gender, religion or nationality")]
    [InlineData("Alle Menschen sind willkommen, unabhängig von Alter und Geschlecht")]
    [InlineData("Experience of working with young people")]
    [InlineData("Designing services for users with disabilities")]
    [InlineData("Health insurance and a job ticket")]
    [InlineData("Software Engineer (m/w/d)")]
    [InlineData("Gesundheitswesen, Gesundheits- und Krankenpfleger")]
    [InlineData("No SQL found in the CV")]
    [InlineData("Fluent English (C1)")]
    [InlineData("The candidate manages stakeholders and language models")]
    [InlineData("Project management in the single market")]
    [InlineData("Ansprechpartner: Christian Meyer")]
    [InlineData("")]
    public void Other_words_are_not(string text) => ProtectedAttributes.Find(text).ShouldBeEmpty();

    [Fact]
    public void Every_attribute_has_words_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<ProtectedAttribute>())
        {
            foreach (var find in new Func<ProtectedAttribute, CultureInfo, string>[] { ProtectedWords.Explain, ProtectedWords.Instead })
            {
                var english = find(kind, CultureInfo.GetCultureInfo("en-GB"));
                english.ShouldNotBeNullOrWhiteSpace();
                string.Equals(find(kind, CultureInfo.GetCultureInfo("de-AT")), english, StringComparison.Ordinal).ShouldBeFalse();
            }
        }
    }
}
