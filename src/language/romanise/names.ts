import { foldWord } from "../fold.ts";

/**
 * Names that rules would get wrong, as the English press most often spells them: the vowels of a name are not in its letters. Family
 * names stand without their article.
 */
const SPELLINGS = `
محمد Mohammed, أحمد Ahmed, محمود Mahmoud, حامد Hamed, حمد Hamad, حميد Hamid, حمدي Hamdi, حماد Hammad, حمود Hamoud, حمدان Hamdan,
حسن Hassan, حسين Hussein, حسان Hassan, حسني Hosni, حسنين Hassanein, محسن Mohsen, علي Ali, علاء Alaa, عالية Alia, عليا Alia, معالي Maali,
عمر Omar, عمرو Amr, عمار Ammar, عمران Imran, عامر Amer, معمر Muammar, عمير Omair, عثمان Othman, عباس Abbas, عبيد Obaid, عبيدة Obaida,
عبادي Abadi, عبادة Obada, عابد Abed, عبده Abdo, عبدالله Abdullah, خالد Khaled, خليل Khalil, خليفة Khalifa, خلف Khalaf, خلفان Khalfan, خلدون Khaldoun,
مخلوف Makhlouf, إبراهيم Ibrahim, إسماعيل Ismail, إسحاق Ishaq, يعقوب Yaqoub, يوسف Youssef, موسى Moussa, عيسى Issa, هارون Haroun, داود Dawood,
داوود Dawood, سليمان Suleiman, سلمان Salman, سالم Salem, سلام Salam, سلامة Salama, سليم Salim, مسلم Muslim, سلطان Sultan, يحيى Yahya, زكريا Zakaria,
يونس Younis, أيوب Ayoub, إدريس Idris, إلياس Elias, لقمان Luqman, نوح Nouh, آدم Adam, جبريل Jibril, جبران Gibran, ميكائيل Mikael, صالح Saleh, صلاح Salah,
مصلح Musleh, هود Houd, شعيب Shuaib, لوط Lut, مصطفى Mustafa, مرتضى Murtada, مجتبى Mojtaba, رضا Reza, مهدي Mahdi, هادي Hadi, جعفر Jaafar,
كاظم Kazem, باقر Baqir, صادق Sadiq, جواد Jawad, تقي Taqi, نقي Naqi, حيدر Haider, عقيل Aqil, عدنان Adnan, قحطان Qahtan, مضر Mudar, ربيعة Rabia,
ربيع Rabih, رجب Rajab, شعبان Shaaban, رمضان Ramadan, محرم Muharram, صفر Safar, خميس Khamis, جمعة Gomaa, سبت Sabt, عيد Eid, مولود Mouloud, ميلاد Milad,
سعد Saad, سعيد Saeed, سعود Saud, مسعود Masoud, أسعد Asaad, مساعد Musaed, سعدي Saadi, سعدون Saadoun, سعاد Souad, سعادة Saadeh, فهد Fahd, فيصل Faisal,
فواز Fawaz, فوزي Fawzi, فايز Fayez, فائز Faez, مفوز Mufawaz, نايف Nayef, نواف Nawaf, نوفل Nawfal, ناصر Nasser, نصر Nasr, نصار Nassar, منصور Mansour,
منتصر Montasser, نصير Naseer, نصري Nasri, نصرالله Nasrallah, بندر Bandar, تركي Turki, متعب Mutaib, مشعل Mishaal, مشاري Mishari, مقرن Muqrin, ماجد Majed,
مجد Majd, مجدي Magdi, مجيد Majid, أمجد Amjad, تميم Tamim, زايد Zayed, زيد Zaid, زياد Ziad, يزيد Yazid, مزيد Mazyad, طحنون Tahnoun, مكتوم Maktoum,
راشد Rashid, رشيد Rashid, رشاد Rashad, مرشد Murshid, رائد Raed, رامي Rami, رياض Riyadh, رضوان Radwan, رفيق Rafik, رفعت Refaat, رأفت Raafat, رؤوف Raouf,
رئيسي Raisi, رحيم Rahim, رحمن Rahman, رحمان Rahman, رزاق Razzaq, رحمة Rahma, ربه Rabbo, طارق Tariq, طلال Talal, طلعت Talaat, طه Taha, طاهر Taher, طيب Tayeb,
أبوبكر Abubakr, بكر Bakr, أبوظبي Abu Dhabi, بلال Bilal, بشار Bashar, بشير Bashir, بشرى Bushra, بسام Bassam, باسم Bassem, باسل Bassel, بسمة Basma,
بدر Badr, بدوي Badawi, بدران Badran, بهاء Bahaa, بهجت Bahjat, براء Baraa, برهان Burhan, برهم Barham, بري Berri, بن Ben, بوتفليقة Bouteflika,
بومدين Boumediene, بورقيبة Bourguiba, تبون Tebboune, تيسير Tayseer, توفيق Tawfiq, ثامر Thamer, ثاني Thani, جابر Jaber, جاسم Jassim, جبر Jabr, جبوري Jubouri,
جمال Jamal, جميل Jamil, جلال Jalal, جنيد Junaid, جهاد Jihad, جورج George, جبران Gibran, جعجع Geagea, حاتم Hatem, حازم Hazem, حافظ Hafez, حبيب Habib,
حداد Haddad, حريري Hariri, حسام Hossam, حفتر Haftar, حكمت Hikmat, حكيم Hakim, حلبوسي Halbousi, حماس Hamas, حمزة Hamza, حنان Hanan, حنين Haneen,
حوثي Houthi, حياة Hayat, خامنئي Khamenei, خميني Khomeini, خضر Khader, خيري Khairy, خديجة Khadija, دحلان Dahlan, دقلو Dagalo, دبيبة Dbeibah, دين Din,
ذكي Zaki, زكي Zaki, زبيدي Zubaidi, زهير Zuhair, زين Zain, زينب Zainab, زهراء Zahraa, زيدان Zidane, سامي Sami, سامح Sameh, سامية Samia, سمير Samir,
سميرة Samira, سارة Sara, سراج Sarraj, سفيان Sufyan, سنوار Sinwar, سند Sanad, سهيل Suhail, سهام Siham, سيد Sayed, سيسي Sisi, سيستاني Sistani, سيف Saif,
شادي Shadi, شنودة Shenouda, حمة Hamma, توكل Tawakkol, شاكر Shaker, شاهين Shaheen, شرع Sharaa, شريف Sharif, شرف Sharaf, شفيق Shafiq, شكري Shukri, شهاب Shihab, شوقي Shawqi, شيخ Sheikh,
شيماء Shaimaa, صباح Sabah, صبحي Sobhi, صبري Sabri, صدام Saddam, صدر Sadr, صديق Siddiq, صفوان Safwan, صقر Saqr, صنعاء Sanaa, ضاحي Dahi, ضياء Diaa,
عادل Adel, عاصم Assem, عاطف Atef, عارف Aref, عاشور Ashour, عائشة Aisha, عائض Ayed, عايض Ayed, عبدربه Abdrabbo, عبود Abboud, عتيبي Otaibi, عدي Uday,
عريقات Erekat, عراقجي Araghchi, عز Ezz, عزت Ezzat, عزام Azzam, عزيز Aziz, عساف Assaf, عسيري Asiri, عصام Essam, عطا Atta, عطية Attiya, عقيلة Aguila,
علوي Alawi, علوان Alwan, عماد Emad, عمرى Omari, عمري Omari, عنان Annan, عنزي Enezi, عواد Awad, عوض Awad, عون Aoun, عياد Ayyad, عياش Ayyash, غازي Ghazi,
غانم Ghanem, غسان Ghassan, غنوشي Ghannouchi, غامدي Ghamdi, فادي Fadi, فارس Fares, فاروق Farouk, فاضل Fadel, فاطمة Fatima, فالح Faleh, فتاح Fattah,
فتحي Fathi, فتح Fatah, فتوح Fotouh, فخر Fakhr, فخري Fakhri, فراس Firas, فرج Faraj, فرحات Farhat, فرحان Farhan, فريد Farid, فضل Fadl, فكري Fikri, فلاح Falah,
فؤاد Fouad, فياض Fayyad, قاسم Qassem, قابوس Qaboos, قادر Qader, قذافي Gaddafi, قرضاوي Qaradawi, قرقاش Gargash, قطب Qutb, قيس Qais, كامل Kamel,
كمال Kamal, كريم Karim, كرم Karam, كعبي Kaabi, كنعان Kanaan, كوثر Kawthar, لبنى Lubna, لطفي Lotfi, لطيف Latif, ليث Laith, ليلى Layla, لينا Lina,
مازن Mazen, مالك Malik, مالكي Maliki, ماهر Maher, مبارك Mubarak, مثنى Muthanna, مختار Mokhtar, مدبولي Madbouly, مراد Murad, مرزوقي Marzouki, مرسي Morsi,
مروان Marwan, مروة Marwa, مريم Maryam, مشهداني Mashhadani, مصعب Musab, مطلق Mutlaq, مطيري Mutairi, معاذ Muath, معاوية Muawiya, معتز Moataz,
معتصم Moatasem, معين Moeen, مفتاح Miftah, مقتدى Moqtada, ملك Malek, ممدوح Mamdouh, منذر Munther, منصف Moncef, منفي Menfi, منى Mona, منير Munir,
منجي Mongi, مها Maha, مهند Muhannad, مؤمن Moamen, مؤيد Moayed, مي Mai, ميقاتي Mikati, ميشال Michel, نائل Nael, ناجي Naji, نادر Nader, نادية Nadia,
نبيل Nabil, نبيه Nabih, نجيب Najib, نجلاء Najla, نجم Najm, نجاة Najat, نجوى Najwa, نزار Nizar, نسرين Nisreen, نعمة Nima, نعيم Naim, نعمان Numan,
نهى Noha, نهيان Nahyan, نور Nour, نورة Noura, نوري Nouri, نورا Nora, هاشم Hashem, هاني Hani, هبة Heba, هدى Huda, هشام Hisham, هلال Hilal, هند Hind,
هنية Haniyeh, هيثم Haitham, هيكل Heikal, هيفاء Haifa, وائل Wael, وليد Walid, وسام Wissam, وفاء Wafaa, وهاب Wahhab, وجدي Wagdi, وحيد Waheed, ياسر Yasser,
ياسين Yassin, ياسمين Yasmine, يزن Yazan, يسرى Yusra, يسري Yousri, أمل Amal, آمال Amal, أمين Amin, أمينة Amina, آمنة Amna, أمير Amir, أميرة Amira,
إيمان Iman, أيمن Ayman, أنس Anas, أنيس Anis, أنور Anwar, أسامة Osama, أسماء Asmaa, أسد Assad, أشرف Ashraf, أكرم Akram, إلهام Ilham, إياد Iyad,
أنصاري Ansari, أحلام Ahlam, أريج Areej, أروى Arwa, إسلام Islam, إيناس Enas, إحسان Ihsan, أوس Aws, أزهر Azhar, أخضر Akhdar, أسود Aswad,
عليمي Alimi, عيدروس Aidarous, عرفات Arafat, عريفي Arifi, عطاس Attas, عمودي Amoudi, قحطاني Qahtani, قرني Qarni, شهري Shehri, شمري Shammari, شمراني Shamrani,
دوسري Dosari, حربي Harbi, مالح Maleh, زهراني Zahrani, هاجري Hajri, سبيعي Subaie, عجمي Ajmi, رشيدي Rashidi, بلوي Balawi, جهني Juhani, سديس Sudais, سديري Sudairi,
جبير Jubeir, صفدي Safadi, خصاونة Khasawneh, كاظمي Kadhimi, سوداني Sudani, عبدالمهدي Abdul-Mahdi, جنبلاط Jumblatt, فرنجية Frangieh, جميل Gemayel,
نتنياهو Netanyahu, أردوغان Erdogan, بوتين Putin, لافروف Lavrov, ترامب Trump, ترمب Trump, بايدن Biden, أوباما Obama, ماكرون Macron, ميركل Merkel,
كيري Kerry, بلينكن Blinken, غوتيريش Guterres, زيلينسكي Zelenskyy, روحاني Rouhani, ظريف Zarif, بزشكيان Pezeshkian, مادورو Maduro,
جون John, جو Joe, جورج George, ديفيد David, دونالد Donald, مايكل Michael, مايك Mike, مارك Mark, جيمس James, جيك Jake, جاك Jack, جيم Jim, جيمي Jimmy,
باراك Barack, هيلاري Hillary, كلينتون Clinton, بيل Bill, روبرت Robert, ريتشارد Richard, وليام William, ويليام William, توماس Thomas, توم Tom, توني Tony,
بيتر Peter, بول Paul, فيليب Philip, أنتوني Antony, ستيفن Stephen, ستيف Steve, مارتن Martin, فرانك Frank, آدم Adam, تشارلز Charles, إدوارد Edward, هنري Henry,
كريستيان Christian, كريس Chris, دان Dan, دانيال Daniel, دانيل Daniel, جوزيف Joseph, جوزيه Jose, خوسيه Jose, خوان Juan, كارلوس Carlos, لويس Luis, ماري Marie,
ماريا Maria, آنا Anna, أنجيلا Angela, إيمانويل Emmanuel, فرانسوا Francois, فرانسيس Francis, جان Jean, بيير Pierre, لوران Laurent, نيكولا Nicolas,
إليزابيث Elizabeth, تيريزا Theresa, كامالا Kamala, هاريس Harris, بوريس Boris, جونسون Johnson, كيث Keith, كير Keir, ستارمر Starmer, ريشي Rishi,
فلاديمير Vladimir, فولوديمير Volodymyr, سيرغي Sergei, سيرجي Sergei, دميتري Dmitry, ديمتري Dmitry, ألكسندر Alexander, نيكولاي Nikolai, ميخائيل Mikhail,
بنيامين Benjamin, يائير Yair, بيني Benny, يوآف Yoav, إيهود Ehud, آرييل Ariel, شمعون Shimon, إسرائيل Israel, يسرائيل Yisrael, إيتمار Itamar, بتسلئيل Bezalel,
رجب Recep, طيب Tayyip, هاكان Hakan, فيدان Fidan, خان Khan, سينغ Singh, كيم Kim, جونغ Jong, شي Xi, بينغ Ping, وانغ Wang, لي Li, يانغ Yang,
جونز Jones, سميث Smith, براون Brown, بوش Bush, كارتر Carter, بيرنز Burns, أوستن Austin, سوليفان Sullivan, غراهام Graham, أولاف Olaf, شولتس Scholz,
مصر Misr, شمس Shams, بني Bani, عين Ain, رأس Ras, تل Tel, نهر Nahr, وادي Wadi, جبل Jabal, دير Deir, كفر Kafr, باب Bab, حزب Hizb, جيش Jaysh,
مركز Markaz, مجلس Majlis, مكتب Maktab, مسجد Masjid, عرب Arab, غرب Gharb, شرق Sharq, حرية Hurriya, إصلاح Islah, وحدة Wahda, شعب Shaab, دفاع Difaa, قدس Quds, عربي Arabi, عربية Arabiya
`;

/** Folded Arabic name → its usual English spelling. Of two for one name the first is kept. */
export const NAMES: ReadonlyMap<string, string> = names();

function names(): Map<string, string> {
  const known = new Map<string, string>();
  for (const pair of SPELLINGS.split(",")) {
    const [arabic, ...english] = pair.trim().split(/\s+/);
    const key = foldWord(arabic!);
    if (!known.has(key)) known.set(key, english.join(" "));
  }
  return known;
}
