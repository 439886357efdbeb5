using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.UnitTests.Agents.Documents;

namespace TeamsOrchestrator.UnitTests.Agents.Redaction;

public sealed class RomanceRedactionTests
{
    private static readonly Profile Nobody = new();

    [Theory]
    [InlineData("Date de naissance : 12 mars 1985", RedactionKind.Age, "12 mars 1985")]
    [InlineData("Née le 12 mars 1985 à Lyon", RedactionKind.Age, "1985")]
    [InlineData("Âge : 32 ans", RedactionKind.Age, "32")]
    [InlineData("Fecha de nacimiento: 3 de mayo de 1990", RedactionKind.Age, "mayo")]
    [InlineData("Nacida el 3 de mayo de 1990 en Sevilla", RedactionKind.Age, "1990")]
    [InlineData("Edad: 34", RedactionKind.Age, "34")]
    [InlineData("Situation familiale : mariée, deux enfants", RedactionKind.MaritalStatus, "mariée")]
    [InlineData("Estado civil: soltera", RedactionKind.MaritalStatus, "soltera")]
    [InlineData("Pacsé", RedactionKind.MaritalStatus, "Pacsé")]
    [InlineData("2 enfants à charge", RedactionKind.Family, "2 enfants")]
    [InlineData("Madre de dos hijas", RedactionKind.Family, "Madre de")]
    [InlineData("2019 congé maternité", RedactionKind.Family, "maternité")]
    [InlineData("Nationalité : française", RedactionKind.Nationality, "française")]
    [InlineData("Nacionalidad: española", RedactionKind.Nationality, "española")]
    [InlineData("Religion : catholique", RedactionKind.Religion, "catholique")]
    [InlineData("Voluntaria católica", RedactionKind.Religion, "católica")]
    [InlineData("Sexo: mujer", RedactionKind.Gender, "mujer")]
    [InlineData("Sra. García", RedactionKind.Gender, "Sra")]
    [InlineData("Pronoms (elle/la)", RedactionKind.Gender, "elle")]
    [InlineData("Calle Mayor 12, 3º B, Madrid", RedactionKind.Address, "Mayor 12")]
    [InlineData("14 rue de la République, Lyon", RedactionKind.Address, "République")]
    [InlineData("Diplômée en 2008", RedactionKind.EducationYear, "2008")]
    [InlineData("Foto adjunta", RedactionKind.Photo, "Foto")]
    [InlineData("Tél. +33 6 12 34 56 78", RedactionKind.Phone, "12 34")]
    [InlineData("correo: a.b@example.es", RedactionKind.Email, "example")]
    public void French_and_Spanish_particulars_are_covered(string line, RedactionKind kind, string gone)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldNotContain(gone, Case.Sensitive);
        result.Redactions.ShouldContain(span => span.Kind == kind);
    }

    [Theory]
    [InlineData("Université Catholique de Lille")]
    [InlineData("Pontificia Universidad Católica de Chile")]
    [InlineData("Dix ans d'expérience en gestion de projets, de 2010 à 2020")]
    [InlineData("Gestión de 12 proyectos en 3 años")]
    [InlineData("Promotion 2015 to senior manager")]
    [InlineData("Langues : français, anglais, espagnol")]
    [InlineData("Elle magazine, editor")]
    public void What_counts_stays(string line) =>
        new Redactor().Redact(Reading.Of("Work experience\n" + line), Nobody).Redactions.ShouldBeEmpty();
}
