using AutoMapper;

namespace FacultyDev.Platform.Mail;

internal sealed class MailMappingProfile : Profile
{
    public MailMappingProfile() => CreateMap<OutgoingMail, OutboxRow>();
}
